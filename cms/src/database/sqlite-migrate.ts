import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { sql } from '@payloadcms/db-sqlite';
import type { migrations as committed } from '../migrations/sqlite/index.ts';

export type SqliteMigrations = typeof committed;

/**
 * Brings the schema up to date. A migration makes a table anew by dropping the old one, which takes the rows that refer to it along
 * unless foreign keys are off; within a transaction, where Payload runs it, SQLite does not turn them off.
 * @see https://www.sqlite.org/lang_altertable.html#otheralter
 */
export async function migrateSqlite(adapter: SQLiteAdapter, migrations: SqliteMigrations): Promise<void> {
  await adapter.client.execute('PRAGMA foreign_keys = OFF');
  try {
    await adapter.migrate({ migrations: migrations.map(checked) as never });
  } finally {
    await adapter.client.execute('PRAGMA foreign_keys = ON');
  }
}

/** The migration, refused in its own transaction when it leaves rows that refer to nothing. */
function checked(migration: SqliteMigrations[number]): SqliteMigrations[number] {
  return {
    ...migration,
    up: async (args) => {
      await migration.up(args);
      const broken = await args.db.all<{ table: string }>(sql`PRAGMA foreign_key_check`);
      if (broken.length === 0) return;
      const tables = [...new Set(broken.map(({ table }) => table))].join(', ');
      throw new Error(
        `The update ${migration.name} would leave ${broken.length} rows that refer to nothing (in ${tables}). The database is kept as it was before the update: start the version that you had, and report this.`,
      );
    },
  };
}
