import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNull,
  like,
  not,
  or,
  type SQL,
  sql,
} from '@payloadcms/db-sqlite/drizzle';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import { relations } from '@payloadcms/db-sqlite/drizzle/relations';
import { integer, sqliteTable, text } from '@payloadcms/db-sqlite/drizzle/sqlite-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepQueries } from './kept-queries.ts';
import { shapeOf } from './query-shape.ts';

const items = sqliteTable('items', {
  id: text('id').primaryKey(),
  title: text('title'),
  isLead: integer('is_lead', { mode: 'boolean' }),
});
const lines = sqliteTable('lines', {
  id: text('id').primaryKey(),
  order: integer('_order'),
  parent: text('_parent_id').references(() => items.id),
});
const schema = {
  items,
  lines,
  itemRelations: relations(items, ({ many }) => ({ lines: many(lines) })),
  lineRelations: relations(lines, ({ one }) => ({
    parent: one(items, { fields: [lines.parent], references: [items.id] }),
  })),
};
const client = { execute: () => expect.unreachable('nothing is asked here') };
const database = drizzle(client as never, { schema });
keepQueries(database as never);

type Config = NonNullable<Parameters<typeof database.query.items.findMany>[0]>;

/** As drizzle builds it, whatever was kept. */
function anew(query: ReturnType<typeof database.query.items.findMany>): { sql: string; params: unknown[] } {
  const { dialect } = query as unknown as {
    dialect: { sqlToQuery: (built: SQL) => { sql: string; params: unknown[] } };
  };
  return dialect.sqlToQuery((query as unknown as { getSQL: () => SQL }).getSQL());
}

const value = fc.string();
const condition: fc.Arbitrary<SQL | undefined> = fc.letrec<{ tree: SQL | undefined }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    value.map((given) => eq(items.title, given)),
    fc.boolean().map((given) => eq(items.isLead, given)),
    fc.array(value, { minLength: 1, maxLength: 4 }).map((given) => inArray(items.id, given)),
    value.map((given) => like(items.title, given)),
    fc.constant(isNull(items.title)),
    fc.constant(sql`${items.title} = '?'`),
    value.map((given) => sql`lower(${items.title}) = ${given}`),
    fc.tuple(tie('tree'), tie('tree')).map((both) => and(...both)),
    fc.tuple(tie('tree'), tie('tree')).map((both) => or(...both)),
    tie('tree').map((one) => one && not(one)),
  ),
})).tree;
const config: fc.Arbitrary<Config> = fc.record(
  {
    where: condition,
    columns: fc.constantFrom({ id: true }, { title: false }),
    with: fc.constantFrom(
      {},
      { lines: true as const },
      {
        lines: { columns: { id: false }, orderBy: ({ order }: Pick<typeof lines, 'order'>) => [asc(order)] },
      },
      { lines: { orderBy: ({ order }: Pick<typeof lines, 'order'>) => [desc(order)] } },
    ),
    orderBy: fc.constantFrom(
      () => [asc(items.title)],
      () => [desc(items.title), asc(items.id)],
      ({ title }: Pick<typeof items, 'title'>) => [asc(title)],
    ),
    limit: fc.nat(3),
    offset: fc.nat(3),
  },
  { requiredKeys: [] },
);

it('gives each query the SQL and the values that drizzle would build for it', () => {
  fc.assert(
    fc.property(fc.array(config, { minLength: 1, maxLength: 20 }), (configs) => {
      for (const one of [...configs, ...configs]) {
        const query = database.query.items.findMany(one);
        const { sql: text, params } = query.toSQL();
        const drizzles = anew(query);
        expect({ text, params }).toEqual({ text: drizzles.sql, params: drizzles.params });
      }
    }),
    { numRuns: 300 },
  );
}, 30_000);

it('knows two queries that differ in values alone for one shape', () => {
  const shape = (id: string) => shapeOf({ where: eq(items.id, id), limit: 1 });
  expect(shape('a')?.key).toBe(shape('b')?.key);
  expect(shape('a')?.values).toEqual(['a', 1]);
  expect(shapeOf({ where: eq(items.title, 'a'), limit: 1 })?.key).not.toBe(shape('a')?.key);
  expect(shapeOf({ where: eq(items.id, 'a') })?.key).not.toBe(shape('a')?.key);
});

it('leaves what it does not know to drizzle', () => {
  const within = { lines: { where: eq(lines.order, 1) } };
  expect(shapeOf({ with: within })).toBeNull();
  expect(shapeOf({ extras: { one: sql`1`.as('one') } })).toBeNull();
  expect(shapeOf({ where: sql`${items.id} in ${database.select({ id: items.id }).from(items)}` })).toBeNull();
});
