import type { DatabaseAdapterObj, PayloadRequest } from 'payload';

type TransactionId = string | number;

const waiting = new WeakMap<object, Map<TransactionId, (() => void)[]>>();

/** A commit of a transaction that was rolled back before. Payload's adapters answer it as if it had been done. */
export class LostTransactionError extends Error {
  override readonly name = 'LostTransactionError';

  constructor() {
    super('This change was undone before it was complete, and nothing of it was kept. Please save again.');
  }
}

/**
 * Lets hooks have something done once what they wrote is committed. Payload's own hooks all run before the commit,
 * where a worker that is woken may look too early and find nothing.
 */
export function afterCommit(database: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args);
      const callbacks = new Map<TransactionId, (() => void)[]>();
      waiting.set(adapter, callbacks);

      const take = (id: TransactionId) => {
        const taken = callbacks.get(id) ?? [];
        callbacks.delete(id);
        return taken;
      };
      const commit = adapter.commitTransaction;
      adapter.commitTransaction = async function (transaction) {
        const id = await transaction;
        if (id && !adapter.sessions?.[id]) throw new LostTransactionError();
        await commit.call(this, id).catch((error: unknown) => {
          take(id);
          throw error;
        });
        for (const callback of take(id)) callback();
      };
      const rollback = adapter.rollbackTransaction;
      adapter.rollbackTransaction = async function (transaction) {
        const id = await transaction;
        take(id);
        await rollback.call(this, id);
      };
      return adapter;
    },
  };
}

/** Calls back after the commit of the request's transaction, at once without one, never after a rollback. */
export async function whenCommitted(req: PayloadRequest, callback: () => void): Promise<void> {
  const id = await req.transactionID;
  const callbacks = waiting.get(req.payload.db);
  if (id === undefined || id === null || !callbacks) {
    callback();
    return;
  }
  callbacks.set(id, [...(callbacks.get(id) ?? []), callback]);
}
