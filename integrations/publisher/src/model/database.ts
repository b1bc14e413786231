import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const version = 1;

const schema = `
CREATE TABLE documents (
  collection TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL, json TEXT NOT NULL,
  language TEXT, kind TEXT, story TEXT, path TEXT, published_at TEXT, month TEXT, updated_at TEXT, teaser TEXT,
  PRIMARY KEY (collection, id, locale)
);
CREATE INDEX documents_path ON documents (path) WHERE path IS NOT NULL;
CREATE INDEX documents_story ON documents (story, language) WHERE story IS NOT NULL;
CREATE INDEX documents_newest ON documents (collection, language, published_at DESC, id) WHERE published_at IS NOT NULL;
CREATE INDEX documents_month ON documents (language, month, published_at DESC, id) WHERE month IS NOT NULL;

CREATE TABLE uses_media (collection TEXT NOT NULL, id TEXT NOT NULL, media TEXT NOT NULL,
  PRIMARY KEY (media, collection, id)) WITHOUT ROWID;
CREATE INDEX uses_media_document ON uses_media (collection, id);

CREATE TABLE media_files (
  media TEXT NOT NULL, source TEXT NOT NULL, version TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL,
  hash TEXT NOT NULL, PRIMARY KEY (media, source)) WITHOUT ROWID;
CREATE INDEX media_files_path ON media_files (path);
CREATE TABLE media_on_disk (path TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE routes (path TEXT PRIMARY KEY, kind TEXT NOT NULL, input TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE route_documents (path TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (collection, id, path)) WITHOUT ROWID;
CREATE INDEX route_documents_path ON route_documents (path);

CREATE TABLE pending (collection TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID;
CREATE TABLE dirty (path TEXT NOT NULL, cause TEXT NOT NULL, forced INTEGER NOT NULL DEFAULT 0, error TEXT,
  PRIMARY KEY (path, cause)) WITHOUT ROWID;
CREATE INDEX dirty_cause ON dirty (cause);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

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

/** Runs the work in one transaction; an error undoes all of it. A transaction inside another joins it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work();
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
