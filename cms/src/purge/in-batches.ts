import {
  type CollectionSlug,
  createLocalReq,
  type DataFromCollectionSlug,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload';
import { inTransaction } from '../database/in-transaction.ts';

export interface InBatches<Slug extends CollectionSlug> {
  payload: Payload;
  collection: Slug;
  /** What is to be purged. Whatever was handled must no longer be among it. */
  where: Where;
  /** How many documents a transaction handles: other writes wait for it. */
  atOnce: number;
  handle: (batch: { req: PayloadRequest; docs: DataFromCollectionSlug<Slug>[] }) => Promise<number>;
}

/** Handles documents in batches, each in a transaction, until none is left. @returns the sum of what the batches counted */
export async function inBatches<Slug extends CollectionSlug>({
  payload,
  collection,
  where,
  atOnce,
  handle,
}: InBatches<Slug>): Promise<number> {
  let count = 0;
  for (;;) {
    const req = await createLocalReq({}, payload);
    const handled = await inTransaction(req, async () => {
      const question = { collection, where, limit: atOnce, pagination: false, depth: 0, req } as const;
      const { docs } = await payload.find(question);
      return docs.length === 0
        ? null
        : handle({ req, docs: docs as unknown as DataFromCollectionSlug<Slug>[] });
    });
    if (handled === null) return count;
    count += handled;
  }
}
