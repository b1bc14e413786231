import type { PayloadRequest } from 'payload';
import { isLive, pathOf, type WrittenCollection, type WrittenDocument } from '../written/kinds.ts';
import { expectationKey } from './expectation.ts';

export interface Expecting {
  req: PayloadRequest;
  collection: WrittenCollection;
  /** The text as readers had it, and as they are to have it; null for one that was not there or is deleted. */
  before: WrittenDocument | null;
  after: WrittenDocument | null;
}

/**
 * Notes, in the transaction of a change, what readers should find from now on: the text at its address, or nothing of it. The
 * publish job is queued after this, so that its answer is known to be an answer to this change.
 */
export async function expectOnSite({ req, collection, before, after }: Expecting): Promise<void> {
  const live = isLive(after);
  const document = live ? after : isLive(before) ? before : null;
  if (document === null) return;
  const key = expectationKey(collection, document.id);
  await req.payload.db.upsert({
    collection: 'live-checks',
    where: { key: { equals: key } },
    data: {
      key,
      collection,
      document: document.id,
      language: document.language,
      title: document.title,
      path: pathOf(collection, document),
      guid: document.guid ?? null,
      publishedAt: document.publishedAt ?? null,
      expected: live ? 'live' : 'gone',
      since: new Date().toISOString(),
      publicAt: null,
      checkedAt: null,
      problem: null,
      looks: 0,
    },
    req,
    returning: false,
  });
}
