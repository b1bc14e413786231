import type { PayloadRequest } from 'payload';
import type { WrittenCollection, WrittenDocument } from './kinds.ts';

/**
 * The document as readers have it: what the last publishing or withdrawal wrote, read in the request's own transaction.
 * Payload's `previousDoc` is the latest draft, which nobody outside has seen.
 */
export async function stored(
  req: PayloadRequest,
  collection: WrittenCollection,
  id: string,
): Promise<WrittenDocument | null> {
  return req.payload.db.findOne<WrittenDocument>({ collection, req, where: { id: { equals: id } } });
}
