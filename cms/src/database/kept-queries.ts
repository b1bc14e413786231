import { isDeepStrictEqual } from 'node:util';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { type QueryConfig, shapeOf } from './query-shape.ts';

/** What drizzle makes of a query before it asks: the SQL with its values, and how the answer is read. */
interface Built {
  query: unknown;
  builtQuery: { sql: string; params: unknown[] };
}

/** Drizzle's query of a table with all that belongs to its rows. */
interface RelationalQuery {
  config: QueryConfig;
  tableConfig: object;
  _toSQL: () => Built;
}

/** How many shapes of queries are kept for a table. Editors filter lists as they like; what the cms itself asks is a few. */
const most = 100;

const isKeeping = new WeakSet<RelationalQuery>();

/**
 * Has drizzle build the SQL of each shape of query once. Payload asks for a document with a dozen nested queries, and drizzle puts them
 * together anew each time from some hundred pieces, which took a tenth of the cms's time for a publish.
 *
 * A shape is kept when the values that were found in the query are exactly the ones that drizzle found; what is not known to be the same
 * is built as ever.
 */
export function keepQueries({ query }: SQLiteAdapter['drizzle']): void {
  const [table] = Object.values(query as Record<string, { findMany: (config: QueryConfig) => unknown }>);
  if (table === undefined) return;
  const prototype = Object.getPrototypeOf(table.findMany({})) as RelationalQuery;
  if (isKeeping.has(prototype)) return;
  if (typeof prototype._toSQL !== 'function') {
    throw new Error(
      'Drizzle builds its queries in another way now: look whether kept queries are still needed.',
    );
  }
  isKeeping.add(prototype);
  const build = prototype._toSQL;
  const kept = new WeakMap<object, Map<string, Built>>();

  prototype._toSQL = function (this: RelationalQuery) {
    const shape = shapeOf(this.config);
    if (shape === null) return build.call(this);
    const ofTable = kept.get(this.tableConfig) ?? new Map<string, Built>();
    kept.set(this.tableConfig, ofTable);
    const known = ofTable.get(shape.key);
    if (known !== undefined) {
      const { query, builtQuery } = known;
      return { query, builtQuery: { ...builtQuery, params: shape.values } };
    }
    const built = build.call(this);
    if (isDeepStrictEqual(built.builtQuery.params, shape.values)) {
      if (ofTable.size >= most) ofTable.clear();
      // Without the values: an address or a number of somebody is not to stay in memory.
      ofTable.set(shape.key, { ...built, builtQuery: { ...built.builtQuery, params: [] } });
    }
    return built;
  };
}
