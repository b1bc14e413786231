import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client';
import type { DurableLog } from './durable-log.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { WriterQueue } from './writer-queue.ts';

export interface OneWriterOptions {
  /** A connection for reading. */
  reader: SqliteFile;
  /** The only connection that writes. */
  writer: SqliteFile;
  /** A write is answered for when it has settled there. */
  log: DurableLog;
  /** How long a write waits for one transaction before it is refused, in milliseconds. */
  patience: number;
}

/**
 * A libsql client with one connection for all writes, behind a queue. SQLite takes one writer at a time; the stock client
 * opens a connection for each transaction, and two of them at once end in SQLITE_BUSY.
 *
 * Reads outside a transaction use the reader and never wait. A transaction holds the writer from its beginning to its end,
 * and reads its own writes there. Autocommit writes wait in the same queue. The next one begins while the disk is at work for the
 * one before.
 */
export function oneWriterClient({ reader, writer, log, patience }: OneWriterOptions): Client {
  const queue = new WriterQueue({ patience });
  const rest = restLater({ reader, writer });

  async function write<T>(work: () => T): Promise<T> {
    const turn = await queue.enter(() => undefined);
    let result: T;
    try {
      result = work();
    } finally {
      turn.leave();
      rest.begin();
    }
    await log.settle();
    return result;
  }

  return {
    protocol: 'file',
    get closed() {
      return writer.closed;
    },
    execute: async (statement: InStatement) =>
      readsOnly(statement) ? reader.execute(statement) : write(() => writer.execute(statement)),
    batch: (statements) => write(() => together(writer, statements.map(asStatement))),
    migrate: (statements) =>
      write(() => {
        writer.run('PRAGMA foreign_keys = OFF');
        try {
          return together(writer, statements);
        } finally {
          writer.run('PRAGMA foreign_keys = ON');
        }
      }),
    executeMultiple: (sql) => write(() => writer.run(sql)),
    async transaction(): Promise<Transaction> {
      let held: Transaction | undefined;
      const turn = await queue.enter(() => held?.close());
      try {
        writer.execute('BEGIN IMMEDIATE');
      } catch (error) {
        turn.leave();
        throw error;
      }
      const leave = () => {
        turn.leave();
        rest.begin();
      };
      held = heldTransaction({ writer, log, leave });
      return held;
    },
    sync: () => Promise.reject(new Error('A database in one file has nothing to be in step with.')),
    close() {
      rest.end();
      reader.close();
      writer.close();
      void log.close();
    },
  };
}

/** How long nothing is written before what was is moved from the log into the file. Milliseconds. */
const pause = 250;
/** How often SQLite counts anew how its tables have grown. Milliseconds. */
const countEvery = 600_000;

/**
 * Moves what was written from SQLite's log into its file when nobody is writing. SQLite does it by itself as part of a commit
 * otherwise, which then takes ten times as long; that is left for a log that has grown while there was no pause.
 * @see https://www.sqlite.org/wal.html#ckpt
 */
function restLater({ reader, writer }: Pick<OneWriterOptions, 'reader' | 'writer'>) {
  let timer: NodeJS.Timeout | undefined;
  let counted = performance.now();
  const end = () => clearTimeout(timer);
  return {
    begin() {
      end();
      timer = setTimeout(() => {
        if (writer.closed || writer.inTransaction) return;
        try {
          writer.checkpoint();
          if (performance.now() - counted < countEvery) return;
          counted = performance.now();
          countRows({ reader, writer });
        } catch {
          // A full disk, say: everything is in the log, and is moved another time.
        }
      }, pause).unref();
    },
    end,
  };
}

/**
 * Has SQLite count how many rows share a value in each index, where it has not or a table has grown much. Without that it takes
 * "published" for as rare as an id, and reads every published item for the four that are asked for. Where it cannot, on a full disk
 * say, everything is found as well, only more slowly.
 * @see https://www.sqlite.org/pragma.html#pragma_optimize
 */
export function countRows({ reader, writer }: Pick<OneWriterOptions, 'reader' | 'writer'>): void {
  try {
    writer.run('PRAGMA optimize = 0x10002');
    // What was counted is read with the schema, once a connection.
    reader.run('ANALYZE sqlite_schema');
  } catch {
    // It is counted another time.
  }
}

/** All of the statements, or none. */
function together(writer: SqliteFile, statements: InStatement[]): ResultSet[] {
  writer.execute('BEGIN IMMEDIATE');
  try {
    const results = statements.map(writer.execute);
    writer.execute('COMMIT');
    return results;
  } catch (error) {
    if (writer.inTransaction) writer.execute('ROLLBACK');
    throw error;
  }
}

function asStatement(statement: InStatement | [string, InArgs?]): InStatement {
  if (!Array.isArray(statement)) return statement;
  const [sql, args = []] = statement;
  return { sql, args };
}

function readsOnly(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql;
  return /^\s*(select|explain)\b/i.test(sql);
}

function heldTransaction({
  writer,
  log,
  leave,
}: Pick<OneWriterOptions, 'writer' | 'log'> & { leave: () => void }): Transaction {
  let open = true;

  /** A statement that came after SQLite's own rollback would be kept at once and alone. */
  function refuseEnded(): void {
    if (open && writer.inTransaction) return;
    end();
    throw new Error('This transaction has ended already; nothing of it was kept.');
  }
  function end(): void {
    if (!open) return;
    open = false;
    leave();
  }
  async function inside<T>(work: () => T): Promise<T> {
    refuseEnded();
    return work();
  }
  async function commit(): Promise<void> {
    refuseEnded();
    try {
      writer.execute('COMMIT');
    } catch (error) {
      await rollback().catch(() => undefined);
      throw error;
    }
    end();
    await log.settle();
  }
  async function rollback(): Promise<void> {
    if (!open) return;
    try {
      if (writer.inTransaction) writer.execute('ROLLBACK');
    } finally {
      end();
    }
  }

  return {
    execute: (statement: InStatement) => inside(() => writer.execute(statement)),
    batch: (statements) => inside(() => statements.map(writer.execute)),
    executeMultiple: (sql) => inside(() => writer.run(sql)),
    commit,
    rollback,
    close() {
      void rollback().catch(() => undefined);
    },
    get closed() {
      return !open;
    },
  };
}
