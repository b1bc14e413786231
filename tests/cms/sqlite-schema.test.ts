import { DatabaseSync } from 'node:sqlite';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { expect, it } from 'vitest';
import { testDatabase } from '../harness/database.ts';
import { startCms } from './support/cms.ts';

const onSqlite = it.runIf(testDatabase() === 'sqlite');

/**
 * Migrations are made by comparing snapshots, and what is made leaves out what becomes of a reference when its column is added to a table
 * that stands: the delete of what it refers to then fails in installations alone.
 */
onSqlite('migrations make the tables, references and indexes that the config asks for', async () => {
  await using cms = await startCms();
  using migrated = new DatabaseSync(new URL(cms.environment.database.url).pathname, { readOnly: true });
  using asked = new DatabaseSync(':memory:');
  for (const statement of await statementsOf(cms.payload.db as unknown as SQLiteAdapter)) {
    asked.exec(statement);
  }
  expect(schemaOf(migrated)).toEqual(schemaOf(asked));
});

/** What makes the tables of the config in an empty database. */
async function statementsOf(adapter: SQLiteAdapter): Promise<string[]> {
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit();
  return generateMigration(adapter.defaultDrizzleSnapshot, await generateDrizzleJson(adapter.schema));
}

type Cell = string | number | null | undefined;

/** The tables of a database by name, each with its columns, references and indexes in words that can be compared. */
function schemaOf(database: DatabaseSync): Record<string, Record<string, string[]>> {
  const rows = (query: string) => database.prepare(query).all() as Record<string, Cell>[];
  const words = (about: string, wordsOf: (row: Record<string, Cell>) => string) =>
    rows(`PRAGMA ${about}`).map(wordsOf).sort();
  const columnsOf = (index: Cell) =>
    rows(`PRAGMA index_info(\`${index}\`)`)
      .map(({ name }) => name)
      .join(', ');
  const tables = rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  return Object.fromEntries(
    tables.map(({ name: table }) => [
      String(table),
      {
        columns: words(`table_xinfo(\`${table}\`)`, ({ name, type, notnull, dflt_value, pk }) =>
          [name, type, notnull ? 'NOT NULL' : '', dflt_value ?? '', pk ? 'KEY' : ''].join(' '),
        ),
        references: words(
          `foreign_key_list(\`${table}\`)`,
          ({ from, table: to, to: column, on_update, on_delete }) =>
            `${from} -> ${to}.${column ?? 'id'} ON UPDATE ${on_update} ON DELETE ${on_delete}`,
        ),
        indexes: words(
          `index_list(\`${table}\`)`,
          ({ name, unique }) =>
            `${unique ? 'UNIQUE ' : ''}${String(name).startsWith('sqlite_') ? 'its key' : name} (${columnsOf(name)})`,
        ),
      },
    ]),
  );
}
