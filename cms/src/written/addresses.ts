import { siteLanguageOf } from '@pressjour/contract';
import type { Address } from '@pressjour/contract/payload-types';
import type { PayloadRequest, Where } from 'payload';
import { add, claim, endRedirects, moveTo, remove, type Touched } from '../collections/Addresses/change.ts';
import { reserve } from '../database/side-by-side.ts';
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
    reserve(`address ${path}`);
    if (previous) reserve(`address ${previous}`);
    if (previous === path) return remove(req, { path: { equals: path } });
    const touched = await claim(req, path);
    if (touched.length > 0) await forgetPath({ req, collection, id: after.id, path });
    const own =
      before !== null && (isLive(before) || !(await isTaken({ req, collection, document: before })));
    if (!previous || !own) return touched;
    touched.push(
      ...(await moveTo(req, { path: previous, language: siteLanguageOf(after.language), target: path })),
    );
    return touched;
  }
  if (withdrawal !== null && isLive(before)) {
    const path = pathOf(collection, before);
    reserve(`address ${path}`);
    const touched = await remove(req, { path: { equals: path } });
    const kind = withdrawal.removal ? 'gone' : 'withdrawn';
    touched.push(
      await add(req, { path, language: siteLanguageOf(before.language), kind, reason: withdrawal.reason }),
    );
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
    touched.push(await add(req, { path, language: siteLanguageOf(document.language), kind: 'gone' }));
    touched.push(...(await endRedirects(req, path)));
    return touched;
  }
  const { lastPath } = document;
  if (!lastPath || (await isTaken({ req, collection, document }))) return [];
  return (await addressAt(req, lastPath)) ? [] : remove(req, { target: { equals: lastPath } });
}

interface Left {
  req: PayloadRequest;
  collection: WrittenCollection;
  /** A text that is not live. */
  document: WrittenDocument;
}

/** Whether another text has had the last path of this one since: it stands there, or has moved or been taken back from there. */
async function isTaken({ req, collection, document: { id, lastPath } }: Left): Promise<boolean> {
  if (!lastPath) return false;
  const { totalDocs } = await req.payload.db.count({ collection, where: others(id, lastPath), req });
  return totalDocs > 0 || (await addressAt(req, lastPath))?.kind === 'redirect';
}

/** Whoever had this path before has it no more, so that it takes no visitors along when it goes live elsewhere. */
async function forgetPath({
  req,
  collection,
  id,
  path,
}: Pick<Left, 'req' | 'collection'> & { id: string; path: string }): Promise<void> {
  await req.payload.db.updateMany({
    collection,
    where: others(id, path),
    data: { lastPath: null },
    req,
    returning: false,
  });
}

const others = (id: string, path: string): Where => ({
  and: [{ lastPath: { equals: path } }, { id: { not_equals: id } }],
});

function addressAt(req: PayloadRequest, path: string): Promise<Address | null> {
  return req.payload.db.findOne<Address>({ collection: 'addresses', where: { path: { equals: path } }, req });
}
