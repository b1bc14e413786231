import type { Payload } from 'payload';
import { inBatches } from './in-batches.ts';

/**
 * Removes what ran out before an instant. A block: the reason for keeping the number is gone. A link to a text: whom it was for
 * need not be known for ever.
 */
export async function purgeExpired({
  payload,
  collection,
  before,
}: {
  payload: Payload;
  collection: 'blocked-callers' | 'preview-links';
  before: Date;
}): Promise<number> {
  return inBatches({
    payload,
    collection,
    where: { expiresAt: { less_than_equal: before.toISOString() } },
    atOnce: 20,
    handle: async ({ req, docs }) => {
      for (const { id } of docs) await payload.delete({ collection, id, depth: 0, req });
      return docs.length;
    },
  });
}
