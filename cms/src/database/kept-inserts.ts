import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Table } from '@payloadcms/db-sqlite/drizzle';
import { type Inserting, insertShape, type Row } from './insert-shape.ts';
import { keptShapes } from './kept-shapes.ts';

/** Drizzle's database, or a transaction of it. */
type Database = Parameters<SQLiteAdapter['insert']>[0]['db'];

/** An insert that drizzle has built: its SQL, and how the rows that it gives back are read. */
interface Kept {
  sql: string;
  returning: unknown;
}

interface Query {
  sql: string;
  params: unknown[];
}

/** What drizzle does not show of itself, and is used here. */
interface Session {
  prepareOneTimeQuery: (
    query: Query,
    fields: unknown,
    method: 'all',
    isInArrays: boolean,
  ) => { all: () => Promise<Row[]> };
}
interface Builder extends PromiseLike<Row[]> {
  config: { returning?: unknown };
  session: Session;
  toSQL: () => Query;
  onConflictDoUpdate: (what: Inserting['onConflictDoUpdate']) => Builder;
  returning: () => Builder;
}
interface Inserter {
  session: Session;
  insert: (table: Table) => { values: (rows: Row[]) => Builder };
}

/**
 * Has drizzle build the SQL of each shape of insert once. A publish writes some seven rows of up to fifty columns, and drizzle puts each
 * statement together anew from some hundred pieces, longer than SQLite takes to carry it out.
 */
export function keepInserts(adapter: Pick<SQLiteAdapter, 'insert' | 'tables'>): void {
  const { insert } = adapter;
  const kept = keptShapes<Kept>();

  adapter.insert = async function (this: SQLiteAdapter, asked) {
    const table: Table | undefined = adapter.tables[asked.tableName];
    const what = asked as { db: Database } & Inserting;
    const shape = table === undefined ? null : insertShape(table, what);
    if (table === undefined || shape === null) return insert.call(this, asked);
    const db = asked.db as unknown as Inserter;
    const known = kept.find(table, shape);
    if (known !== undefined) return run(db, known, shape.values);

    const builder = db.insert(table).values(shape.rows);
    if (what.onConflictDoUpdate !== undefined) builder.onConflictDoUpdate(what.onConflictDoUpdate);
    builder.returning();
    const { sql, params } = builder.toSQL();
    kept.keep(table, shape, { params, made: { sql, returning: builder.config.returning } });
    return builder;
  };
}

function run({ session }: Inserter, { sql, returning }: Kept, params: unknown[]): Promise<Row[]> {
  if (typeof session?.prepareOneTimeQuery !== 'function') {
    throw new Error(
      'Drizzle runs its inserts in another way now: look whether kept inserts are still needed.',
    );
  }
  return session.prepareOneTimeQuery({ sql, params }, returning, 'all', true).all();
}
