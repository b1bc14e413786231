import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite';
import { BasePayload, buildConfig } from 'payload';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { migrations } from '../migrations/sqlite/index.ts';
import { sqlite } from './sqlite.ts';

// Every migration is written through to the disk.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressjour-upgrade-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Payload on a file, as a version with these migrations starts it. */
async function startOn(file: string, schema: typeof migrations) {
  const config = await buildConfig({
    db: sqlite(`file:${join(folder, file)}`, schema),
    secret: 'upgrade',
    collections: [],
    telemetry: false,
    logger: { options: { level: 'silent' } },
  });
  const payload = await new BasePayload().init({ config });
  const { drizzle: db } = payload.db as unknown as SQLiteAdapter;
  return { db, [Symbol.asyncDispose]: () => payload.destroy() };
}

it('keeps what a database of the first version holds, and what refers to it', async () => {
  {
    await using first = await startOn('kept.db', migrations.slice(0, 1));
    for (const statement of [
      sql`INSERT INTO users (id, name, email, phone) VALUES ('u1', 'Maja Lind', 'maja@isvagsverket.example', '+46701740611')`,
      sql`INSERT INTO users_roles ("order", parent_id, value, id) VALUES (1, 'u1', 'officer', 'r1')`,
      sql`INSERT INTO events (id, starts_at, ends_at) VALUES ('e1', '2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z')`,
      sql`INSERT INTO events_locales (title, _locale, _parent_id) VALUES ('Provkörning', 'sv', 'e1')`,
      sql`INSERT INTO shifts (id, officer_id, starts_at, ends_at) VALUES ('s1', 'u1', '2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z')`,
      sql`INSERT INTO calls (id, call_sid, outcome, call_back) VALUES ('c1', 'CA1', 'missed', 'owed')`,
      sql`INSERT INTO press_service (id, number) VALUES ('p1', '+46846500410')`,
      sql`INSERT INTO news_items (id, title) VALUES ('n1', 'Isen bär')`,
      sql`INSERT INTO news_items_corrections (_order, _parent_id, id, text) VALUES (1, 'n1', 'k1', 'Två ton.')`,
    ]) {
      await first.db.run(statement);
    }
  }
  await using latest = await startOn('kept.db', migrations);
  const rows = (query: ReturnType<typeof sql>) => latest.db.all(query);

  expect(await rows(sql`SELECT name, phone, language FROM users`)).toEqual([
    { name: 'Maja Lind', phone: '+46701740611', language: 'sv' },
  ]);
  expect(await rows(sql`SELECT value FROM users_roles`)).toEqual([{ value: 'officer' }]);
  expect(
    await rows(sql`SELECT events.id, title FROM events JOIN events_locales ON _parent_id = events.id`),
  ).toEqual([{ id: 'e1', title: 'Provkörning' }]);
  expect(await rows(sql`SELECT officer_id, extra FROM shifts`)).toEqual([{ officer_id: 'u1', extra: 0 }]);
  expect(await rows(sql`SELECT call_back, told_at FROM calls`)).toEqual([
    { call_back: 'owed', told_at: null },
  ]);
  expect(await rows(sql`SELECT number, rounds, max_wait_seconds FROM press_service`)).toEqual([
    { number: '+46846500410', rounds: 2, max_wait_seconds: 180 },
  ]);
  expect(await rows(sql`SELECT text FROM news_items_corrections WHERE _parent_id = 'n1'`)).toEqual([
    { text: 'Två ton.' },
  ]);
  expect(await rows(sql`PRAGMA foreign_keys`)).toEqual([{ foreign_keys: 1 }]);
});

it('deletes what columns of earlier versions refer to, and keeps what referred to it', async () => {
  {
    const mends = migrations.findIndex(({ name }) => name.endsWith('what_becomes_of_references'));
    await using earlier = await startOn('deleted.db', migrations.slice(0, mends));
    for (const statement of [
      sql`INSERT INTO users (id, name, email) VALUES ('u1', 'Maja', 'maja@x.example'), ('u2', 'Nils', 'nils@x.example')`,
      sql`INSERT INTO events (id, starts_at, ends_at, started_by_id) VALUES ('e1', '2026-11-22', '2026-11-23', 'u2'), ('e2', '2026-11-22', '2026-11-23', 'u1')`,
      sql`INSERT INTO shifts (id, officer_id, starts_at, ends_at, event_id) VALUES ('s1', 'u1', '2026-11-22', '2026-11-23', 'e2')`,
      sql`INSERT INTO calls (id, call_sid, call_back_by_id) VALUES ('c1', 'CA1', 'u2')`,
    ]) {
      await earlier.db.run(statement);
    }
    await expect(earlier.db.run(sql`DELETE FROM users WHERE id = 'u2'`)).rejects.toThrow();
  }
  await using latest = await startOn('deleted.db', migrations);
  await latest.db.run(sql`DELETE FROM users WHERE id = 'u2'`);
  await latest.db.run(sql`DELETE FROM events WHERE id = 'e2'`);
  expect(await latest.db.all(sql`SELECT id, started_by_id FROM events`)).toEqual([
    { id: 'e1', started_by_id: null },
  ]);
  expect(await latest.db.all(sql`SELECT id, officer_id, event_id FROM shifts`)).toEqual([
    { id: 's1', officer_id: 'u1', event_id: null },
  ]);
  expect(await latest.db.all(sql`SELECT id, call_back_by_id FROM calls`)).toEqual([
    { id: 'c1', call_back_by_id: null },
  ]);
});

it('keeps nothing of an update that would leave rows which refer to nothing, and does not start', async () => {
  {
    await using first = await startOn('refused.db', migrations.slice(0, 1));
    await first.db.run(sql`INSERT INTO users (id, name, email) VALUES ('u1', 'Maja Lind', 'maja@x.example')`);
    await first.db.run(sql`INSERT INTO users_roles ("order", parent_id, id) VALUES (1, 'u1', 'r1')`);
  }
  const broken: (typeof migrations)[number] = {
    name: 'broken',
    up: async ({ db }) => {
      await db.run(sql`DELETE FROM users`);
    },
    down: async () => {},
  };
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  const schema = [...migrations.slice(0, 1), broken];
  await expect(startOn('refused.db', schema)).rejects.toThrow('ended with 1');
  exit.mockRestore();
  await using again = await startOn('refused.db', migrations.slice(0, 1));
  expect(await again.db.all(sql`SELECT id FROM users`)).toEqual([{ id: 'u1' }]);
});
