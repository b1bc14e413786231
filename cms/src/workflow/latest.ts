import type { PayloadRequest } from 'payload';
import type { WrittenVersion } from '../database/written-versions.ts';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';
import { stored } from '../written/stored.ts';

/** A text as it was last saved, and the version that holds it; `id` is empty where none does. Null when there is no such text. */
export async function latestVersion(
  req: PayloadRequest,
  collection: WrittenCollection,
  document: string,
): Promise<WrittenVersion<WrittenDocument> | null> {
  const {
    docs: [latest],
  } = await req.payload.db.findVersions<WrittenDocument>({
    collection,
    where: { and: [{ parent: { equals: document } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  });
  if (latest) return { id: String(latest.id), document: { ...latest.version, id: document } };
  const made = await stored(req, collection, document);
  return made && { id: '', document: made };
}
