import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schema, version } from './schema.ts';

/**
 * Opens the manifest, and makes it where there is none. A manifest of another version is thrown away: everything in it
 * can be read again from the cms. Commits are on disk when they return, since an answer to the cms relies on them.
 */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const database = open(file);
  const found = database.prepare('PRAGMA user_version').get()?.user_version;
  if (found === version) return database;
  if (found !== 0) {
    database.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return openDatabase(file);
  }
  inTransaction(database, () => database.exec(`${schema} PRAGMA user_version = ${version};`));
  return database;
}

/**
 * Runs the work in one transaction; an error undoes all of it. A transaction inside another joins it. One that is not `durable` is
 * whole after a power cut or not there at all, which is enough where whoever asked asks again until it is answered.
 */
export function inTransaction<T>(
  database: DatabaseSync,
  work: () => T,
  { durable }: { durable: boolean } = { durable: true },
): T {
  if (database.isTransaction) return work();
  database.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
  return database;
}
