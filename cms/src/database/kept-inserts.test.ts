import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import { integer, sqliteTable, text } from '@payloadcms/db-sqlite/drizzle/sqlite-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { insertShape, type Row } from './insert-shape.ts';
import { keepInserts } from './kept-inserts.ts';
import { openSqliteFile } from './sqlite-file.ts';

const items = sqliteTable('items', {
  id: text('id')
    .primaryKey()
    .$defaultFn(() => 'made'),
  title: text('title'),
  isLead: integer('is_lead', { mode: 'boolean' }).default(false),
  body: text('body', { mode: 'json' }),
  at: text('at').default(sql`(strftime('%Y'))`),
});

/** A database of its own in memory, which notes what it is asked. */
function open() {
  const file = openSqliteFile(':memory:');
  file.run(`CREATE TABLE items (id TEXT PRIMARY KEY, title TEXT, is_lead INTEGER, body TEXT, at TEXT)`);
  const asked: unknown[] = [];
  const client = {
    execute: async (statement: { sql: string; args: [] }) => {
      asked.push(statement);
      return file.execute(statement);
    },
  };
  const db = drizzle(client as never, {});
  return { file, db, asked };
}

/** As Payload's adapter does it. */
const insert = async ({ db, values, onConflictDoUpdate }: Asked) => {
  const builder = db.insert(items).values(values as never);
  return (onConflictDoUpdate ? builder.onConflictDoUpdate(onConflictDoUpdate) : builder).returning();
};
interface Asked {
  db: ReturnType<typeof open>['db'];
  tableName: string;
  values: Row | Row[];
  onConflictDoUpdate?: { target: typeof items.id; set: Row; where?: SQL };
}
function keeping(): { insert: (asked: Asked) => Promise<Row[]> } {
  const adapter = { tables: { items }, insert };
  keepInserts(adapter as never);
  return adapter;
}

const row: fc.Arbitrary<Row> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c'),
    title: fc.option(fc.string()),
    isLead: fc.constantFrom(true, false, null, undefined),
    body: fc.option(fc.oneof(fc.string(), fc.constant({ a: [1] }))),
    at: fc.constantFrom('2026', undefined, sql`'now'`),
  },
  { requiredKeys: [] },
);
const asking = fc.oneof(
  fc.record({ values: row, set: fc.constant(null) }),
  fc.record({ values: fc.array(row, { minLength: 1, maxLength: 3 }), set: fc.option(row) }),
);

it('inserts and replaces what drizzle would, with the same statements, and gives the same rows', async () => {
  const [own, other] = [open(), open()];
  await fc.assert(
    fc.asyncProperty(fc.array(asking, { minLength: 1, maxLength: 8 }), async (askings) => {
      for (const { file, asked } of [own, other]) {
        file.execute('DELETE FROM items');
        asked.length = 0;
      }
      const { insert: keptInsert } = keeping();
      const given = (db: Asked['db'], { values, set }: (typeof askings)[number]): Asked => ({
        db,
        tableName: 'items',
        values,
        ...(set && Object.values(set).some((value) => value !== undefined)
          ? { onConflictDoUpdate: { target: items.id, set } }
          : {}),
      });
      for (const one of [...askings, ...askings]) {
        const [mine, theirs] = await Promise.allSettled([
          keptInsert(given(own.db, one)),
          insert(given(other.db, one)),
        ]);
        expect(mine.status).toBe(theirs.status);
        if (mine.status === 'fulfilled' && theirs.status === 'fulfilled')
          expect(mine.value).toEqual(theirs.value);
      }
      expect(own.asked).toEqual(other.asked);
    }),
    { numRuns: 200 },
  );
  own.file.close();
  other.file.close();
}, 30_000);

it('asks drizzle for the SQL of a shape once', async () => {
  const { db, file } = open();
  const { insert: keptInsert } = keeping();
  await keptInsert({ db, tableName: 'items', values: { id: 'a', title: 'Ett' } });
  const builders = { insert: () => expect.unreachable('it is kept'), session: Reflect.get(db, 'session') };
  const [written] = await keptInsert({
    db: builders as never,
    tableName: 'items',
    values: { id: 'b', title: 'Två' },
  });
  expect(written).toMatchObject({ id: 'b', title: 'Två', isLead: false });
  file.close();
});

it('leaves what it does not know to drizzle', () => {
  expect(insertShape(items, { values: { at: sql`'now'` } })).toBeNull();
  const onConflictDoUpdate = { target: items.id, set: { title: 'Ett' }, where: sql`true` };
  expect(insertShape(items, { values: {}, onConflictDoUpdate })).toBeNull();
  expect(
    insertShape(items, { values: {}, onConflictDoUpdate: { ...onConflictDoUpdate, target: [items.id] } }),
  ).toBeNull();
});
