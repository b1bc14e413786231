import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type Finding, ok, wrong } from './finding.ts';

/**
 * Whether the SQLite file is whole and written ahead of, as speed and crashes need it. The file is only read.
 * @param url DATABASE_URL, `file:` and a path
 */
export function checkSqlite(url: string): Finding[] {
  const path = url.replace(/^file:(\/\/)?/, '');
  if (!existsSync(path)) {
    return [wrong(`There is no database at ${path}. Start Pressjour with "npm start", which makes it.`)];
  }
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return [
        ...checkWriteAhead(pragmaOf(database, 'journal_mode')),
        ...checkWhole(pragmaOf(database, 'quick_check')),
      ];
    } finally {
      database.close();
    }
  } catch (error) {
    return [damaged(path, error instanceof Error ? error.message : String(error))];
  }

  function checkWhole(answer: string): Finding[] {
    return [answer === 'ok' ? ok('The SQLite file is whole.') : damaged(path, answer)];
  }
}

function checkWriteAhead(mode: string): Finding[] {
  return mode === 'wal'
    ? [ok('SQLite writes ahead (WAL).')]
    : [wrong(`SQLite's journal mode is ${mode}, not wal. Start the cms, which sets it.`)];
}

function damaged(path: string, why: string): Finding {
  return wrong(
    `The SQLite file ${path} is damaged (${why}). Stop Pressjour, keep a copy, then restore the newest backup or run "sqlite3 ${path} .recover".`,
  );
}

function pragmaOf(database: DatabaseSync, pragma: 'journal_mode' | 'quick_check'): string {
  return String(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}
