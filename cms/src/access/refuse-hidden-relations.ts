import type { FlattenedField, SanitizedCollectionConfig } from 'payload';
import { PublicError } from '../public-error.ts';

/** The fields of a collection, by its slug. */
export type FieldsOf = (collection: string) => FlattenedField[];

export interface Query {
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields'>;
  fieldsOf: FieldsOf;
  where?: unknown;
  sort?: unknown;
}

/**
 * A query from outside may look one relation away, by a path such as `topics.slug`: there Payload applies what the reader may
 * see of the related collection. It does not when a condition is nested as the value of an operator, nor when it sorts, and
 * a path over two relations fails inside it. The answer would tell, guess by guess, what stands in a document that is kept back.
 * @throws {PublicError} 400 for such a query
 */
export function refuseHiddenRelations({ collection, fieldsOf, where, sort }: Query): void {
  const relationsIn = (path: string) =>
    countRelations({ path, fields: collection.flattenedFields, fieldsOf });
  for (const { path, operand } of conditionsOf(where)) {
    if (holdsObject(operand)) {
      throw new PublicError(
        'A condition takes a value, not another condition. Write the path with dots: where[topics.slug][equals]=…',
        400,
      );
    }
    if (relationsIn(path) > 1) {
      throw new PublicError(`The path ${path} is too long: a condition reaches over one relation.`, 400);
    }
  }
  for (const path of [sort].flat().flatMap((value) => (typeof value === 'string' ? value.split(',') : []))) {
    if (relationsIn(path.trim().replace(/^-/, '')) > 0) {
      throw new PublicError(`Sort by a field of the collection itself, not by ${path}.`, 400);
    }
  }
}

interface Condition {
  path: string;
  operand: unknown;
}

function conditionsOf(where: unknown): Condition[] {
  if (!isObject(where)) return [];
  return Object.entries(where).flatMap(([path, value]) => {
    if (['and', 'or'].includes(path.toLowerCase())) return Object.values(value ?? {}).flatMap(conditionsOf);
    if (!isObject(value)) return [{ path, operand: value }];
    return Object.values(value).map((operand) => ({ path, operand }));
  });
}

function holdsObject(operand: unknown): boolean {
  return Array.isArray(operand) ? operand.some(holdsObject) : isObject(operand) && !(operand instanceof Date);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** How many relations a dotted path goes over. `contacts.id` and `contacts` alone go over none. */
function countRelations({
  path,
  fields,
  fieldsOf,
}: {
  path: string;
  fields: FlattenedField[];
  fieldsOf: FieldsOf;
}): number {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return 0;
  const next = rest.join('.');
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return countRelations({ path: next, fields, fieldsOf });
  if (field.type === 'relationship' || field.type === 'upload') {
    if (next === 'id') return 0;
    const related = [field.relationTo].flat().flatMap(fieldsOf);
    return 1 + countRelations({ path: next, fields: related, fieldsOf });
  }
  const inner = 'flattenedFields' in field ? field.flattenedFields : fields;
  return countRelations({ path: next, fields: inner, fieldsOf });
}
