import { type Changes, paths } from '@pressjour/contract';
import type { Event } from '@pressjour/contract/payload-types';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { lineChanged } from '../../line/changed.ts';
import { keepSlugAddresses } from '../Addresses/keep-slug.ts';

type Stored = Pick<Event, 'id' | 'slug' | 'startsAt'>;

/**
 * Publishes an event with the state of the line, and keeps the address of its page. One that has not begun has no page, so nothing is
 * left of it either.
 */
const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const id = String(doc.id);
  const before = operation === 'update' ? (previousDoc as Stored) : null;
  await reachReaders({ req, id, before, after: await stored(req, id) });
  return doc;
};

const keyOf = (id: string | number) => `deleted:events:${id}`;

const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req, context }) => {
  context[keyOf(id)] = await stored(req, String(id));
};

const afterDelete: CollectionAfterDeleteHook = async ({ id, req, context }) => {
  const before = (context[keyOf(id)] ?? null) as Stored | null;
  await reachReaders({ req, id: String(id), before, after: null });
};

export const publishEvents = { afterChange, beforeDelete, afterDelete };

async function reachReaders({
  req,
  id,
  before,
  after,
}: {
  req: PayloadRequest;
  id: string;
  before: Stored | null;
  after: Stored | null;
}): Promise<void> {
  const now = new Date();
  const addresses = await keepSlugAddresses({
    req,
    before: pageOf(before, now),
    after: pageOf(after, now),
    pathOf: paths.event,
  });
  const documents: Changes['documents'] = [{ collection: 'events', id }, ...addresses];
  await lineChanged(req, documents);
}

/** The last part of the address that readers have; null while there is no page. */
function pageOf(event: Stored | null, now: Date): string | null {
  if (event === null || new Date(event.startsAt) > now) return null;
  return event.slug || event.id;
}

/** Asks the database: the document that a hook is given holds only what the request selected. */
function stored(req: PayloadRequest, id: string): Promise<Stored | null> {
  return req.payload.db.findOne<Event>({ collection: 'events', where: { id: { equals: id } }, req });
}
