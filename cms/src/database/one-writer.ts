import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client';
import { WriterQueue } from './writer-queue.ts';

export interface OneWriterOptions {
  /** A connection for reading. */
  reader: Client;
  /** The only connection that writes. */
  writer: Client;
  /** How long a write waits for one transaction before it is refused, in milliseconds. */
  patience: number;
}

/**
 * A libsql client with one connection for all writes, behind a queue. SQLite takes one writer at a time; the stock client
 * opens a connection for each transaction, and two of them at once end in SQLITE_BUSY.
 *
 * Reads outside a transaction use the reader and never wait. A transaction holds the writer from its beginning to its end,
 * and reads its own writes there. Autocommit writes wait in the same queue.
 */
export function oneWriterClient({ reader, writer, patience }: OneWriterOptions): Client {
  const queue = new WriterQueue({ patience });

  async function write<T>(work: () => Promise<T>): Promise<T> {
    const turn = await queue.enter(() => undefined);
    try {
      return await work();
    } finally {
      turn.leave();
    }
  }

  return {
    protocol: 'file',
    get closed() {
      return writer.closed;
    },
    execute: (statement: InStatement) =>
      readsOnly(statement) ? reader.execute(statement) : write(() => writer.execute(statement)),
    batch: (statements, mode) => write(() => writer.batch(statements, mode)),
    migrate: (statements) => write(() => writer.migrate(statements)),
    executeMultiple: (sql) => write(() => writer.executeMultiple(sql)),
    async transaction(): Promise<Transaction> {
      let held: Transaction | undefined;
      const turn = await queue.enter(() => held?.close());
      try {
        await writer.execute('BEGIN IMMEDIATE');
      } catch (error) {
        turn.leave();
        throw error;
      }
      held = heldTransaction({ writer, leave: turn.leave });
      return held;
    },
    sync: () => writer.sync(),
    close() {
      reader.close();
      writer.close();
    },
  };
}

function readsOnly(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql;
  return /^\s*(select|explain)\b/i.test(sql);
}

function heldTransaction({ writer, leave }: { writer: Client; leave: () => void }): Transaction {
  let open = true;

  async function inside<T>(work: () => Promise<T>): Promise<T> {
    if (!open) throw new Error('This transaction has ended already; this statement was not run.');
    return work();
  }
  async function commit(): Promise<void> {
    if (!open) throw new Error('This transaction has ended already; nothing of it was kept.');
    try {
      await writer.execute('COMMIT');
    } catch (error) {
      await rollback().catch(() => undefined);
      throw error;
    }
    open = false;
    leave();
  }
  async function rollback(): Promise<void> {
    if (!open) return;
    open = false;
    try {
      await writer.execute('ROLLBACK');
    } finally {
      leave();
    }
  }

  return {
    execute: (statement: InStatement) => inside(() => writer.execute(statement)),
    batch: (statements) =>
      inside(async () => {
        const results: ResultSet[] = [];
        for (const statement of statements) results.push(await writer.execute(statement));
        return results;
      }),
    executeMultiple: (sql) => inside(() => writer.executeMultiple(sql)),
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
