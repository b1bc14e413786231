import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { beforeKey } from '../written/gate.ts';
import { isLive, type WrittenCollection, type WrittenDocument } from '../written/kinds.ts';
import { stored } from '../written/stored.ts';
import { revokeLinksTo } from './revoke-link.ts';

/** Ends the links to a text that readers had and have no more. A draft saved over what is live ends nothing. */
export function endLinksOfWithdrawn(collection: WrittenCollection): CollectionAfterChangeHook {
  return async ({ doc, req, context }) => {
    const before = (context[beforeKey(collection, doc.id)] ?? null) as WrittenDocument | null;
    if (!isLive(before) || doc._status === 'published') return doc;
    if (!isLive(await stored(req, collection, doc.id))) await revokeLinksTo({ req, collection, id: doc.id });
    return doc;
  };
}

/** Ends the links to a text that is deleted. */
export function endLinksOfDeleted(collection: WrittenCollection): CollectionAfterDeleteHook {
  return ({ id, req }) => revokeLinksTo({ req, collection, id: String(id) });
}
