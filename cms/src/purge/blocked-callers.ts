import type { Payload } from 'payload';
import { inBatches } from './in-batches.ts';

/** Removes blocks that have run out: the reason for keeping the number is gone. */
export async function purgeBlockedCallers({
  payload,
  now,
}: {
  payload: Payload;
  now: Date;
}): Promise<number> {
  return inBatches({
    payload,
    collection: 'blocked-callers',
    where: { expiresAt: { less_than_equal: now.toISOString() } },
    atOnce: 20,
    handle: async ({ req, docs }) => {
      for (const { id } of docs) await payload.delete({ collection: 'blocked-callers', id, depth: 0, req });
      return docs.length;
    },
  });
}
