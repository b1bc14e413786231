import type { FlattenedField } from 'payload';

export interface Value {
  /** Where it stands in its document, in dots. */
  path: string;
  value: string | number;
}

/** Every text and number of a document as the REST API gives it, but the words of rich texts, which no query reaches. */
export function valuesOf(document: unknown, at: readonly string[] = []): Value[] {
  if (typeof document === 'string' || typeof document === 'number') {
    return document === '' ? [] : [{ path: at.join('.'), value: document }];
  }
  if (typeof document !== 'object' || document === null || at.at(-1) === 'body') return [];
  return Object.entries(document).flatMap(([name, inner]) =>
    valuesOf(inner, Array.isArray(document) ? at : [...at, name]),
  );
}

/** The fields of a collection that point to documents of others, by their paths. */
export function relationsIn(fields: readonly FlattenedField[]): { path: string; to: string }[] {
  return fields.flatMap((field) => {
    if (field.type !== 'relationship' && field.type !== 'upload') return [];
    return [field.relationTo].flat().map((to) => ({ path: field.name, to }));
  });
}

/** Every path that a list can be sorted by. */
export function sortablePaths(fields: readonly FlattenedField[], within = ''): string[] {
  return fields.flatMap((field) => {
    const path = within + field.name;
    const inner = 'flattenedFields' in field ? sortablePaths(field.flattenedFields, `${path}.`) : [];
    return [path, ...inner];
  });
}
