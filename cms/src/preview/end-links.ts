import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { acts, writers } from '../access/roles.ts';
import { isAhead } from '../workflow/hour.ts';
import { beforeKey } from '../written/gate.ts';
import { isLive, type WrittenCollection, type WrittenDocument } from '../written/kinds.ts';
import { stored } from '../written/stored.ts';
import { revokeLinks, revokeLinksTo } from './revoke-link.ts';

/**
 * Ends the links to a text that goes out, since they would show what is written in it later, to one that readers had and have no more,
 * and to one that is put under an embargo: whoever holds them was not chosen for it. A draft saved over what is live ends nothing else.
 */
export function endLinksOfChanged(collection: WrittenCollection): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req, context }) => {
    if (operation === 'create') return doc;
    const end = () => revokeLinksTo({ req, collection, id: doc.id });
    const now = new Date();
    const isPutUnderEmbargo = isAhead(doc.embargoedUntil, now) && !isAhead(previousDoc?.embargoedUntil, now);
    if (doc._status === 'published' || isPutUnderEmbargo) {
      await end();
      return doc;
    }
    const before = (context[beforeKey(collection, doc.id)] ?? null) as WrittenDocument | null;
    if (isLive(before) && !isLive(await stored(req, collection, doc.id))) await end();
    return doc;
  };
}

/** Ends the links to a text that is deleted. */
export function endLinksOfDeleted(collection: WrittenCollection): CollectionAfterDeleteHook {
  return ({ id, req }) => revokeLinksTo({ req, collection, id: String(id) });
}

const afterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update' && !acts(doc, ...writers)) await endLinksOf(req, doc.id);
  return doc;
};

const afterDelete: CollectionAfterDeleteHook = ({ id, req }) => endLinksOf(req, String(id));

/** Ends the links of whoever is no writer any more, or has no account. */
export const endLinksOfMaker = { afterChange, afterDelete };

function endLinksOf(req: PayloadRequest, maker: string): Promise<void> {
  return revokeLinks(req, { madeBy: { equals: maker } });
}
