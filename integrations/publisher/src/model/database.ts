import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schema, version } from './schema.ts';

/**
 * Opens the manifest, and makes it where there is none. A manifest of another version is thrown away: everything in it
 * can be read again from the cms, and one that cannot be read is put aside. Commits are on disk when they return, since an
 * answer to the cms relies on them.
 * @param onTrouble is told what was put aside, in a sentence
 */
export function openDatabase(file: string, onTrouble: (error: Error) => void = () => {}): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return openSound(file);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const aside = `${file}.unreadable-${Date.now()}`;
    renameSync(file, aside);
    removeLogs(file);
    onTrouble(
      new Error(
        `The manifest could not be read and is kept as ${aside}. The site stands as it is while everything is read again from the cms.`,
        { cause: error },
      ),
    );
    return openSound(file);
  }
}

function openSound(file: string): DatabaseSync {
  const database = open(file);
  const found = database.prepare('PRAGMA user_version').get()?.user_version;
  if (found === version) return database;
  if (found !== 0) {
    database.close();
    rmSync(file);
    removeLogs(file);
    return openSound(file);
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

/**
 * Moves what stands in SQLite's log into its file. SQLite does it by itself as part of a commit otherwise, which then takes ten times
 * as long. What cannot be moved, on a full disk for example, stays in the log, which is as good.
 * @see https://www.sqlite.org/wal.html#ckpt
 */
export function checkpoint(database: DatabaseSync): void {
  try {
    if (database.isOpen) database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } catch {
    // It is moved another time.
  }
}

/** Pages of 4 KiB, after which a commit moves them all the same. */
const longestLog = 4000;

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA wal_autocheckpoint = ${longestLog};`,
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function removeLogs(file: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, https://sqlite.org/rescode.html */
function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26;
}
