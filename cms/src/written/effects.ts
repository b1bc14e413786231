import type { Changes } from '@pressjour/contract';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
} from 'payload';
import { queuePublish } from '../jobs/queue-publish.ts';
import { keepAddresses, leaveAddress } from './addresses.ts';
import { beforeKey } from './gate.ts';
import { isLive, mediaOf, type WrittenCollection, type WrittenDocument } from './kinds.ts';
import { markMedia } from './media-use.ts';
import { stored } from './stored.ts';

/** The key under which a withdrawal hands its reason to the hook. */
export const withdrawalKey = 'withdrawalReason';

/** After a change that readers see: old addresses, the marks of media and the publish job, all in the same transaction. */
export function afterWrittenChange(collection: WrittenCollection): CollectionAfterChangeHook {
  return async ({ doc, req, context }) => {
    const before = (context[beforeKey(collection, doc.id)] ?? null) as WrittenDocument | null;
    const after = await stored(req, collection, doc.id);
    if (!after || (!isLive(before) && !isLive(after))) return doc;
    if (before && after._status === before._status && after.updatedAt === before.updatedAt) return doc;

    const reason = context[withdrawalKey];
    const addresses = await keepAddresses({
      req,
      collection,
      before,
      after,
      withdrawal: typeof reason === 'string' ? reason : null,
    });
    const media = await markMedia({ req, ids: [...mediaOf(before), ...mediaOf(after)] });
    const documents: Changes['documents'] = [{ collection, id: after.id }, ...addresses, ...media];
    await queuePublish({ req, documents });
    return doc;
  };
}

export function beforeWrittenDelete(collection: WrittenCollection): CollectionBeforeDeleteHook {
  return async ({ id, req, context }) => {
    const before = await stored(req, collection, String(id));
    if (before) context[beforeKey(collection, before.id)] = before;
  };
}

export function afterWrittenDelete(collection: WrittenCollection): CollectionAfterDeleteHook {
  return async ({ id, req, context }) => {
    const before = (context[beforeKey(collection, String(id))] ?? null) as WrittenDocument | null;
    const addresses = await leaveAddress({ req, collection, document: before });
    const media = await markMedia({ req, ids: mediaOf(before) });
    if (!isLive(before) && addresses.length === 0) return;
    await queuePublish({ req, documents: [{ collection, id: String(id) }, ...addresses, ...media] });
  };
}
