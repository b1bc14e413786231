import type { Changes } from '@pressjour/contract';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { keepSlugAddresses, type PathOf } from '../collections/Addresses/keep-slug.ts';
import { queuePublish } from '../jobs/queue-publish.ts';
import { markMedia } from '../written/media-use.ts';

/** What is asked of such a document, as the database keeps it. */
export interface PublicPageDocument {
  id: string;
  slug?: string | null;
  public?: boolean | null;
}

export interface PublicPage<T extends PublicPageDocument> {
  collection: 'assignments' | 'briefings';
  /** Where it stands in each language. */
  pathOf: PathOf;
  /** The ids of the files that its page offers. */
  mediaOf?: (document: T) => string[];
}

/**
 * What a change of a document does that is public while it carries the mark `public`: its pages are published, its former
 * addresses lead on or say that they are gone, and its files are public with it. All in the transaction of the change.
 */
export function publicPage<T extends PublicPageDocument>({
  collection,
  pathOf,
  mediaOf = () => [],
}: PublicPage<T>): {
  afterChange: CollectionAfterChangeHook[];
  beforeDelete: CollectionBeforeDeleteHook[];
  afterDelete: CollectionAfterDeleteHook[];
} {
  const keyOf = (id: string | number) => `deleted:${collection}:${id}`;
  const shown = (document: T | null) => (document?.public === true ? document : null);
  const mediaIn = (document: T | null) => new Set(document === null ? [] : mediaOf(document));

  /** Asks the database: the document that a hook is given holds only what the request selected. */
  const stored = (req: PayloadRequest, id: string | number): Promise<T | null> =>
    req.payload.db.findOne<T>({ collection, where: { id: { equals: id } }, req });

  async function reachReaders(req: PayloadRequest, id: string, before: T | null, after: T | null) {
    if (before === null && after === null) return;
    const addresses = await keepSlugAddresses({
      req,
      before: before?.slug ?? null,
      after: after?.slug ?? null,
      pathOf,
    });
    const changed = [...mediaIn(before).symmetricDifference(mediaIn(after))];
    const media = await markMedia({ req, ids: changed });
    const documents: Changes['documents'] = [{ collection, id }, ...addresses, ...media];
    await queuePublish({ req, documents });
  }

  return {
    afterChange: [
      async ({ doc, previousDoc, operation, req }) => {
        const before = operation === 'update' ? shown(previousDoc as T) : null;
        await reachReaders(req, String(doc.id), before, shown(await stored(req, doc.id)));
        return doc;
      },
    ],
    beforeDelete: [
      async ({ id, req, context }) => {
        context[keyOf(id)] = await stored(req, id);
      },
    ],
    afterDelete: [
      async ({ id, req, context }) => {
        const before = (context[keyOf(id)] ?? null) as T | null;
        await reachReaders(req, String(id), shown(before), null);
      },
    ],
  };
}
