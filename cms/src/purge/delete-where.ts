import type { CollectionSlug, PayloadRequest, Where } from 'payload';

/** Deletes what matches, beneath Payload's operations, in the request's transaction. @returns how many */
export async function deleteWhere({
  req,
  collection,
  where,
}: {
  req: PayloadRequest;
  collection: CollectionSlug;
  where: Where;
}): Promise<number> {
  const { totalDocs } = await req.payload.db.count({ collection, where, req });
  if (totalDocs > 0) await req.payload.db.deleteMany({ collection, where, req });
  return totalDocs;
}
