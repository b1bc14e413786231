import type { Database } from '@pressjour/contract';
import type { DatabaseAdapterObj } from 'payload';
import { afterCommit } from './after-commit.ts';
import { mongodb } from './mongodb.ts';
import { sqlite } from './sqlite.ts';
import { writtenVersions } from './written-versions.ts';

/** The database that the environment names. Ids are texts on both, so that the same types serve both. */
export function databaseAdapter(database: Database): DatabaseAdapterObj {
  const adapter = database.kind === 'sqlite' ? sqlite(database.url) : mongodb(database.url);
  return writtenVersions(afterCommit(adapter));
}
