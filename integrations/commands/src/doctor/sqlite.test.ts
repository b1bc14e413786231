import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkSqlite } from './sqlite.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressjour-doctor-'));
  path = join(folder, 'pressjour.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function make(journal: 'wal' | 'delete'): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(
    `PRAGMA journal_mode = ${journal}; CREATE TABLE notes (text); CREATE INDEX by_text ON notes (text);`,
  );
  const insert = database.prepare('INSERT INTO notes VALUES (?)');
  database.exec('BEGIN');
  for (let number = 0; number < 500; number += 1) insert.run(`note ${number} ${'x'.repeat(100)}`);
  database.exec('COMMIT');
  return database;
}

it('is content with a whole file, also while another process writes to it', () => {
  const database = make('wal');
  database.exec("BEGIN IMMEDIATE; INSERT INTO notes VALUES ('under way')");
  expect(checkSqlite(`file:${path}`).map(({ level }) => level)).toEqual(['ok', 'ok']);
  database.exec('ROLLBACK');
  database.close();
});

it('names another journal mode', () => {
  make('delete').close();
  expect(checkSqlite(`file:${path}`)).toContainEqual({
    level: 'wrong',
    text: expect.stringMatching(/journal mode is delete, not wal/),
  });
});

it('names a damaged file and what to do', () => {
  make('wal').close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, Math.floor(statSync(path).size / 8192) * 4096);
  closeSync(file);
  expect(checkSqlite(`file:${path}`)).toContainEqual({
    level: 'wrong',
    text: expect.stringMatching(/is damaged \(.*restore the newest backup/s),
  });
});

it('names a file that is no database, and one that is not there', () => {
  writeFileSync(path, 'not a database, although long enough to look like a file of one'.repeat(20));
  expect(checkSqlite(`file:${path}`)).toEqual([
    { level: 'wrong', text: expect.stringContaining('is damaged') },
  ]);
  expect(checkSqlite(`file:${path}.other`)).toEqual([
    { level: 'wrong', text: expect.stringContaining('There is no database at') },
  ]);
});
