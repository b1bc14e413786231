import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

type Drizzle = SQLiteAdapter['drizzle'];

/**
 * Makes the adapter's commit reject when SQLite did not commit, on a full disk for example. Payload's own commit waits for the end
 * of the transaction but not for its outcome, and would answer lost work as saved.
 *
 * @returns `follow`, to be called with each connection that the adapter opens
 */
export function rejectFailedCommits(adapter: Pick<SQLiteAdapter, 'commitTransaction' | 'sessions'>) {
  const outcomes = new WeakMap<object, Promise<unknown>>();
  const { commitTransaction } = adapter;

  adapter.commitTransaction = async (transaction) => {
    const id = await transaction;
    const session = adapter.sessions[id]?.db;
    await commitTransaction.call(adapter as SQLiteAdapter, id);
    if (session) await outcomes.get(session);
  };

  return {
    follow(drizzle: Drizzle): void {
      const transaction = drizzle.transaction.bind(drizzle);
      drizzle.transaction = ((work, config) => {
        const outcome = transaction((session) => {
          outcomes.set(session, outcome);
          return work(session);
        }, config);
        return outcome;
      }) as Drizzle['transaction'];
    },
  };
}
