import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import { leanInserts } from './lean-inserts.ts';
import { quickLocks } from './quick-locks.ts';
import { type SideSave, saveThatBegins } from './side-by-side.ts';
import { patience, type Turn, WriterQueue } from './writer-queue.ts';

/** How many saves of different texts run beside each other. */
const mostAtOnce = 3;

/** These name a collection in a field `collection`, of which Mongoose warns: documents here have no methods that it would hide. */
const namingCollections = Object.fromEntries(
  ['approvals', 'guard-waivers', 'live-checks', 'preview-links'].map((slug) => [
    slug,
    { suppressReservedKeysWarning: true },
  ]),
);

/**
 * Payload on MongoDB. The environment has checked that the address names a replica set, for transactions.
 *
 * MongoDB refuses the second of two transactions that touch the same document, and Payload answers 500. Here they take turns,
 * as on SQLite, so that two editors who save at once are both served. Saves of different texts run beside each other
 * (`side-by-side.ts`), since most of a transaction is waiting for the database.
 */
export function mongodb(url: string): DatabaseAdapterObj {
  const adapterObject = mongooseAdapter({
    url,
    ensureIndexes: true,
    connectOptions: { appName: 'pressjour-cms' },
    collectionsSchemaOptions: namingCollections,
    // Mongoose would write out where each query came from, for one that is run twice.
    afterCreateConnection: ({ connection }) => void connection.base.set('skipOriginalStackTraces', true),
  });
  return {
    ...adapterObject,
    init: (args) => {
      const adapter = adapterObject.init(args) as unknown as MongooseAdapter;
      const { init } = adapter;
      adapter.init = async () => {
        await init?.call(adapter);
        leanInserts(adapter);
      };
      quickLocks({ adapter, isOpen: (_, id) => isOpen(adapter, id) });
      const queue = new WriterQueue({ patience, most: mostAtOnce });
      const open = new Map<number | string, { turn: Turn; save: SideSave | null }>();
      const { beginTransaction, commitTransaction, rollbackTransaction } = adapter;
      const leave = (id: number | string) => {
        open.get(id)?.turn.leave();
        open.delete(id);
      };

      adapter.beginTransaction = async (options) => {
        let id: Awaited<ReturnType<typeof beginTransaction>> = null;
        const evict = () => {
          if (id === null) return;
          adapter.rollbackTransaction(id).catch((error: unknown) =>
            adapter.payload.logger.error({
              err: error,
              msg: 'A transaction that did not end could not be rolled back; MongoDB drops it by itself.',
            }),
          );
        };
        const save = saveThatBegins();
        const turn = await queue.enter(evict, save?.subject);
        if (save) save.turn = turn;
        try {
          id = await beginTransaction.call(adapter, options);
        } finally {
          if (id === null) turn.leave();
          else open.set(id, { turn, save });
        }
        return id;
      };
      adapter.commitTransaction = async (transaction) => {
        const id = await transaction;
        const save = open.get(id)?.save ?? null;
        await commitTransaction.call(adapter, id).finally(() => leave(id));
        if (save) save.state = 'over';
      };
      adapter.rollbackTransaction = async (transaction) => {
        const id = await transaction;
        await rollbackTransaction.call(adapter, id).finally(() => leave(id));
      };
      return adapter;
    },
  };
}

/** Whether anybody has the document of an id open: no two collections have the same. */
async function isOpen({ collections, connection }: MongooseAdapter, id: string): Promise<boolean> {
  const locks = collections['payload-locked-documents'];
  if (locks === undefined) return true;
  const { ObjectId } = connection.base.Types;
  const held = ObjectId.isValid(id) ? [id, new ObjectId(id)] : [id];
  const open = { 'document.value': { $in: held } };
  return (await locks.collection.findOne(open, { projection: { _id: 1 } })) !== null;
}
