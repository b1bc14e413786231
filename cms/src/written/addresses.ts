import type { PayloadRequest } from 'payload';
import { add, claim, endRedirects, moveTo, remove, type Touched } from '../collections/Addresses/change.ts';
import { isLive, pathOf, type WrittenCollection, type WrittenDocument } from './kinds.ts';

export interface AddressChange {
  req: PayloadRequest;
  collection: WrittenCollection;
  before: WrittenDocument | null;
  after: WrittenDocument;
  /** The public reason when this change withdraws the text, and whether its address is to answer as gone; null when it does not. */
  withdrawal: { reason: string; removal: boolean } | null;
}

/**
 * Keeps the addresses that a text has left: a moved text redirects, a withdrawn or removed one leaves its reason and date, and an address
 * with a living page is none of these, nor gone. Chains of redirects are collapsed, so that each takes one step; a redirect never leads to
 * another text than the one that moved.
 * Gives the address documents that it made, changed or removed.
 */
export async function keepAddresses({
  req,
  collection,
  before,
  after,
  withdrawal,
}: AddressChange): Promise<Touched> {
  if (isLive(after)) {
    const path = pathOf(collection, after);
    const previous = before?.lastPath;
    if (previous === path) return remove(req, { path: { equals: path } });
    const touched = await claim(req, path);
    if (!previous) return touched;
    touched.push(...(await moveTo(req, { path: previous, language: after.language, target: path })));
    return touched;
  }
  if (withdrawal !== null && isLive(before)) {
    const path = pathOf(collection, before);
    const touched = await remove(req, { path: { equals: path } });
    const kind = withdrawal.removal ? 'gone' : 'withdrawn';
    touched.push(await add(req, { path, language: before.language, kind, reason: withdrawal.reason }));
    return touched;
  }
  return [];
}

/**
 * What a deleted text leaves: of a living page, and of every address that led to it, that it is gone for good. Of a text that was
 * withdrawn before, its reason and date stay as they are, and the redirects to them; of one that is a draft, no redirect leads to nothing.
 */
export async function leaveAddress({
  req,
  collection,
  document,
}: {
  req: PayloadRequest;
  collection: WrittenCollection;
  document: WrittenDocument | null;
}): Promise<Touched> {
  if (document === null) return [];
  if (document._status === 'published') {
    const path = pathOf(collection, document);
    const touched = await remove(req, { path: { equals: path } });
    touched.push(await add(req, { path, language: document.language, kind: 'gone' }));
    touched.push(...(await endRedirects(req, path)));
    return touched;
  }
  if (!document.lastPath) return [];
  const withdrawn = await req.payload.count({
    collection: 'addresses',
    where: { path: { equals: document.lastPath } },
    req,
  });
  return withdrawn.totalDocs > 0 ? [] : remove(req, { target: { equals: document.lastPath } });
}
