import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';
import { migrations } from '../migrations/sqlite/index.ts';
import { sourceFolder } from '../source-folder.ts';
import { openDurableLog } from './durable-log.ts';
import { keepInserts } from './kept-inserts.ts';
import { keepQueries } from './kept-queries.ts';
import { countRows, oneWriterClient } from './one-writer.ts';
import { quickLocks } from './quick-locks.ts';
import { rejectFailedCommits } from './sqlite-commit.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { queryIndexes } from './sqlite-indexes.ts';
import { migrateSqlite } from './sqlite-migrate.ts';
import { patience } from './writer-queue.ts';

/** Payload on an embedded SQLite file, which this process alone owns. The schema comes from the committed migrations. */
export function sqlite(url: string, schema = migrations): DatabaseAdapterObj {
  const adapterObject = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    migrationDir: join(sourceFolder, 'migrations', 'sqlite'),
    push: false,
    transactionOptions: { behavior: 'immediate' },
    beforeSchemaInit: [queryIndexes],
  });
  return {
    ...adapterObject,
    init: (args) => {
      const adapter = adapterObject.init(args);
      const { connect } = adapter;
      const outcomes = rejectFailedCommits(adapter);
      keepInserts(adapter);
      quickLocks({
        adapter,
        isOpen: async (collection, id) => {
          const column = `${collection.replaceAll('-', '_')}_id`;
          const sql = `SELECT 1 FROM payload_locked_documents_rels WHERE "${column}" = ? LIMIT 1`;
          return (await adapter.client.execute({ sql, args: [id] })).rows.length > 0;
        },
      });
      adapter.connect = async (options) => {
        adapter.client ??= openFile(url);
        await connect?.call(adapter, options);
        outcomes.follow(adapter.drizzle);
        keepQueries(adapter.drizzle);
        if (process.env.PAYLOAD_MIGRATING !== 'true') {
          await migrateSqlite(adapter, schema);
        }
      };
      return adapter;
    },
  };
}

/** Pages of 4 KiB. See `one-writer.ts` for when they are moved before. */
const longestLog = 4000;

function openFile(url: string) {
  const file = url.replace(/^file:/, '');
  mkdirSync(dirname(file), { recursive: true });
  const writer = openSqliteFile(file);
  writer.run(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${longestLog};`,
  );
  const reader = openSqliteFile(file);
  countRows({ reader, writer });
  return oneWriterClient({ reader, writer, log: openDurableLog(file), patience });
}
