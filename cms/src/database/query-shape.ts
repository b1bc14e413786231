import { asc, Column, desc, is, Param, SQL, StringChunk, Table } from '@payloadcms/db-sqlite/drizzle';
import { ifKnown, type Shape, UnknownShape } from './kept-shapes.ts';

/** What a query is built from by drizzle's `findMany`; nested queries are of the same kind. */
export interface QueryConfig {
  columns?: Record<string, boolean | undefined>;
  with?: Record<string, QueryConfig | true | undefined>;
  extras?: unknown;
  where?: unknown;
  orderBy?: unknown;
  limit?: unknown;
  offset?: unknown;
}

/** What the text of a query never holds. */
const marks = { value: '\u0001', column: '\u0002', part: '\u0003' } as const;

/**
 * The shape of a query. Two queries on one table with the same key have the same SQL but for their values.
 * @returns null for a query with anything in it that is not known to be so
 */
export function shapeOf(config: QueryConfig): Shape | null {
  return ifKnown(() => {
    const values: unknown[] = [];
    const where = sql(config.where, values);
    const bounds = [bound(config.limit, values), bound(config.offset, values)];
    return { key: [nested(config), where, ...bounds].join(marks.part), values };
  });
}

function nested({ columns, with: within, extras, orderBy }: QueryConfig): string {
  if (extras !== undefined) throw new UnknownShape();
  let key = '';
  for (const name in columns) key += `${name}${columns[name]},`;
  key += order(orderBy);
  for (const name in within) {
    const query = within[name];
    if (query === undefined) continue;
    if (query !== true && (query.where ?? query.limit ?? query.offset) !== undefined)
      throw new UnknownShape();
    key += `{${name}:${query === true ? '' : nested(query)}}`;
  }
  return key;
}

/** Asked with names in place of columns: what it answers is all that it can do to the SQL. */
function order(orderBy: unknown): string {
  if (orderBy === undefined) return '';
  if (typeof orderBy !== 'function') throw new UnknownShape();
  const values: unknown[] = [];
  const terms: unknown = orderBy(namesOfColumns, { asc, desc });
  const key = `[${(Array.isArray(terms) ? terms : [terms]).map((term) => sql(term, values)).join()}]`;
  if (values.length > 0) throw new UnknownShape();
  return key;
}

const namesOfColumns = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? new StringChunk(`.${name}`) : undefined) },
);

function bound(value: unknown, values: unknown[]): string {
  if (value === undefined) return '';
  if (typeof value !== 'number') throw new UnknownShape();
  // Drizzle leaves a zero out where it is an offset.
  if (value === 0) return '0';
  values.push(value);
  return marks.value;
}

function sql(chunk: unknown, values: unknown[]): string {
  if (chunk === undefined) return '';
  if (is(chunk, StringChunk)) return chunk.value.join('');
  if (is(chunk, Column)) {
    const table = chunk.table as unknown as Record<symbol, string>;
    return `${marks.column}${table[nameOfTable]}.${chunk.name}${marks.column}`;
  }
  if (is(chunk, Param)) {
    const value: unknown = chunk.value === null ? null : chunk.encoder.mapToDriverValue(chunk.value);
    return plain(value, values);
  }
  if (is(chunk, SQL)) {
    const { queryChunks, shouldInlineParams } = chunk as unknown as {
      queryChunks: unknown[];
      shouldInlineParams?: boolean;
    };
    if (shouldInlineParams === true) throw new UnknownShape();
    let key = '';
    for (const part of queryChunks) key += sql(part, values);
    return key;
  }
  if (Array.isArray(chunk)) return `(${chunk.map((part) => sql(part, values)).join()})`;
  return plain(chunk, values);
}

const nameOfTable = (Table as unknown as { Symbol: { Name: symbol } }).Symbol.Name;

function plain(value: unknown, values: unknown[]): string {
  const isPlain = value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
  if (!isPlain) throw new UnknownShape();
  values.push(value);
  return marks.value;
}
