import type { Payload } from 'payload';
import { inBatches } from './in-batches.ts';

/**
 * Removes the callers' numbers of calls that came before an instant, and the notes on phoning back, which are about them. A call
 * that nobody has returned by then can be returned no more. What became of the call stays.
 */
export async function purgeCallerNumbers({
  payload,
  before,
}: {
  payload: Payload;
  before: Date;
}): Promise<number> {
  return inBatches({
    payload,
    collection: 'calls',
    where: {
      and: [
        { startedAt: { less_than: before.toISOString() } },
        { or: [{ from: { exists: true } }, { callBackNote: { exists: true } }] },
      ],
    },
    atOnce: 20,
    handle: async ({ req, docs }) => {
      for (const { id, callBack } of docs) {
        const data = {
          from: null,
          callBackNote: null,
          ...(callBack === 'owed' ? { callBack: 'none' as const } : {}),
        };
        await payload.update({ collection: 'calls', id, data, depth: 0, req });
      }
      return docs.length;
    },
  });
}
