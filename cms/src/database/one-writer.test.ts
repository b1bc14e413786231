import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneWriterClient } from './one-writer.ts';
import { openSqliteFile } from './sqlite-file.ts';

let folder: string;
let client: Client;
let settle: () => Promise<void>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pressjour-writer-'));
  const file = join(folder, 'test.db');
  const writer = openSqliteFile(file);
  writer.run('PRAGMA journal_mode = WAL');
  settle = async () => {};
  const log = { settle: () => settle(), close: async () => {} };
  client = oneWriterClient({ reader: openSqliteFile(file), writer, log, patience: 200 });
  await client.execute('CREATE TABLE item (name TEXT)');
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true });
});

const names = async () =>
  (await client.execute('SELECT name FROM item ORDER BY rowid')).rows.map(({ name }) => name);

it('keeps forty transactions that wait in their middle', async () => {
  await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const transaction = await client.transaction('write');
      await transaction.execute({ sql: 'INSERT INTO item VALUES (?)', args: [`a${n}`] });
      await new Promise(setImmediate);
      await transaction.execute({ sql: 'INSERT INTO item VALUES (?)', args: [`b${n}`] });
      await transaction.commit();
    }),
  );
  expect(await names()).toHaveLength(80);
});

it('shows readers what is committed only, without making them wait', async () => {
  const transaction = await client.transaction('write');
  await transaction.execute("INSERT INTO item VALUES ('unseen')");
  expect(await names()).toEqual([]);
  expect((await transaction.execute('SELECT name FROM item')).rows).toHaveLength(1);
  await transaction.rollback();
  expect(await names()).toEqual([]);
});

it('refuses a write from outside a transaction that never ends, and keeps what the transaction wrote', async () => {
  const transaction = await client.transaction('write');
  await transaction.execute("INSERT INTO item VALUES ('kept')");
  await expect(client.execute("INSERT INTO item VALUES ('refused')")).rejects.toThrow(/more than 200 ms/);
  await transaction.commit();
  expect(await names()).toEqual(['kept']);
});

it('keeps nothing of a transaction whose commit fails, says so, and goes on', async () => {
  await client.executeMultiple(
    'CREATE TABLE parent (id INTEGER PRIMARY KEY);' +
      'CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)',
  );
  const transaction = await client.transaction('write');
  await transaction.execute("INSERT INTO item VALUES ('lost')");
  await transaction.execute('INSERT INTO child VALUES (1)');
  await expect(transaction.commit()).rejects.toThrow(/FOREIGN KEY/);
  expect(transaction.closed).toBe(true);
  await client.execute("INSERT INTO item VALUES ('after')");
  expect(await names()).toEqual(['after']);
});

it('refuses the commit of a transaction that was put out', async () => {
  const transaction = await client.transaction('write');
  await transaction.execute("INSERT INTO item VALUES ('lost')");
  await vi.waitUntil(() => transaction.closed);
  await expect(transaction.commit()).rejects.toThrow(/nothing of it was kept/);
  expect(await names()).toEqual([]);
});

it('runs nothing more of a transaction that SQLite has ended by itself, and goes on', async () => {
  await client.execute('CREATE UNIQUE INDEX item_name ON item (name)');
  const transaction = await client.transaction('write');
  await transaction.execute("INSERT INTO item VALUES ('lost')");
  await expect(transaction.execute("INSERT OR ROLLBACK INTO item VALUES ('lost')")).rejects.toThrow(/UNIQUE/);
  await expect(transaction.execute("INSERT INTO item VALUES ('half')")).rejects.toThrow(/ended already/);
  await expect(transaction.commit()).rejects.toThrow(/nothing of it was kept/);
  await transaction.rollback();
  expect(transaction.closed).toBe(true);
  await client.execute("INSERT INTO item VALUES ('after')");
  expect(await names()).toEqual(['after']);
});

it('gives the reason why statements were not kept together, though SQLite has ended them by itself', async () => {
  await client.execute('CREATE UNIQUE INDEX item_name ON item (name)');
  const same = "INSERT OR ROLLBACK INTO item VALUES ('same')";
  await expect(client.batch([same, same])).rejects.toThrow(/UNIQUE/);
  expect(await names()).toEqual([]);
});

it('answers for a write when the disk has it, and lets the next one begin before', async () => {
  const disk = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const asked = disk.values();
  settle = async () => await asked.next().value?.promise;
  const answered: string[] = [];
  const first = await client.transaction('write');
  await first.execute("INSERT INTO item VALUES ('first')");
  const commit = first.commit().then(() => answered.push('first'));
  const second = client.execute("INSERT INTO item VALUES ('second')").then(() => answered.push('second'));
  await vi.waitUntil(async () => (await names()).length === 2);
  expect(answered).toEqual([]);
  for (const one of disk) one.resolve();
  await Promise.all([commit, second]);
  expect(answered.sort()).toEqual(['first', 'second']);
});

it('says so when the disk cannot keep a write, and goes on', async () => {
  settle = () => Promise.reject(new Error('EIO: i/o error, fdatasync'));
  const transaction = await client.transaction('write');
  await transaction.execute("INSERT INTO item VALUES ('uncertain')");
  await expect(transaction.commit()).rejects.toThrow('EIO');
  expect(transaction.closed).toBe(true);
  settle = async () => {};
  await client.execute("INSERT INTO item VALUES ('after')");
  expect(await names()).toContain('after');
});
