import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '@payloadcms/db-sqlite';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../migrations/sqlite/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressjour-upgrade-'));
});
afterAll(() => rm(folder, { recursive: true }));

const [first, ...later] = migrations;

it('keeps what a database of the first version holds', async () => {
  const db = drizzle({ connection: { url: `file:${join(folder, 'first.db')}` } });
  const args = { db } as unknown as Parameters<(typeof migrations)[number]['up']>[0];
  await first?.up(args);
  await db.run(
    sql`INSERT INTO users (id, name, email, phone) VALUES ('u1', 'Maja Lind', 'maja@isvagsverket.example', '+46701740611')`,
  );
  await db.run(
    sql`INSERT INTO events (id, starts_at, ends_at) VALUES ('e1', '2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z')`,
  );
  await db.run(
    sql`INSERT INTO shifts (id, officer_id, starts_at, ends_at) VALUES ('s1', 'u1', '2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z')`,
  );
  await db.run(
    sql`INSERT INTO calls (id, call_sid, outcome, call_back) VALUES ('c1', 'CA1', 'missed', 'owed')`,
  );
  await db.run(sql`INSERT INTO press_service (id, number) VALUES ('p1', '+46846500410')`);

  for (const { up } of later) await up(args);

  expect(await db.all(sql`SELECT name, phone, language FROM users`)).toEqual([
    { name: 'Maja Lind', phone: '+46701740611', language: 'sv' },
  ]);
  expect(await db.all(sql`SELECT id, ends_at FROM events`)).toHaveLength(1);
  expect(await db.all(sql`SELECT officer_id, extra FROM shifts`)).toEqual([{ officer_id: 'u1', extra: 0 }]);
  expect(await db.all(sql`SELECT call_back, told_at FROM calls`)).toEqual([
    { call_back: 'owed', told_at: null },
  ]);
  expect(await db.all(sql`SELECT number, rounds, max_wait_seconds FROM press_service`)).toEqual([
    { number: '+46846500410', rounds: 2, max_wait_seconds: 180 },
  ]);
});
