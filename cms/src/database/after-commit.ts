import type { DatabaseAdapterObj, PayloadRequest } from 'payload';

type TransactionId = string | number;

const waiting = new WeakMap<object, Map<TransactionId, (() => void)[]>>();

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
        await commit.call(this, id);
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
