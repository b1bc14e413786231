import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';

let folder: string;
let file: SqliteFile;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressjour-sqlite-'));
  file = openSqliteFile(join(folder, 'test.db'));
  file.run(
    'CREATE TABLE topic (id TEXT PRIMARY KEY); CREATE TABLE item (slug TEXT UNIQUE, live INTEGER NOT NULL, topic REFERENCES topic (id))',
  );
});
afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true });
});

const put = (slug: string | null, live: boolean | null = true, topic: string | null = null) =>
  file.execute({ sql: 'INSERT INTO item VALUES (?, ?, ?)', args: [slug, live, topic] });

it('gives rows by name and by place, the first of two columns with one name by that name', () => {
  put('isvagen');
  const { columns, rows } = file.execute('SELECT slug, live, 2 AS slug, NULL AS none FROM item');
  expect(columns).toEqual(['slug', 'live', 'slug', 'none']);
  const [row] = rows;
  expect({ ...row }).toMatchObject({ slug: 'isvagen', live: 1, none: null });
  expect(Object.keys(row ?? {})).toEqual(['slug', 'live', 'none']);
  expect(Array.prototype.slice.call(row)).toEqual(['isvagen', 1, 2, null]);
});

it('says how many rows a change touched, and gives back what it is asked to', () => {
  expect(put('a')).toMatchObject({ rowsAffected: 1, lastInsertRowid: 1n, rows: [] });
  expect(put('b').lastInsertRowid).toBe(2n);
  expect(file.execute('UPDATE item SET live = 0').rowsAffected).toBe(2);
  const { rows } = file.execute("UPDATE item SET live = 1 WHERE slug = 'b' RETURNING slug");
  expect(rows.map(({ slug }) => slug)).toEqual(['b']);
});

it.each([
  ['SQLITE_CONSTRAINT_UNIQUE', () => [put('twice'), put('twice')]],
  ['SQLITE_CONSTRAINT_NOTNULL', () => put('none', null)],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', () => put('lost', true, 'no topic')],
  ['SQLITE_1', () => file.execute('SELECT nothing')],
])('names what was wrong as Payload knows it: %s', (code, work) => {
  expect(work).toThrow(expect.objectContaining({ code }));
});

it('asks a statement again after a column was added', () => {
  expect(file.execute('SELECT * FROM topic').columns).toEqual(['id']);
  file.execute('ALTER TABLE topic ADD COLUMN title TEXT');
  expect(file.execute('SELECT * FROM topic').columns).toEqual(['id', 'title']);
});
