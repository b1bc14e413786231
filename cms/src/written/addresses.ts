import type { Changes, Language } from '@pressjour/contract';
import type { PayloadRequest, Where } from 'payload';
import { everyDocument } from '../database/every-document.ts';
import { isLive, pathOf, type WrittenCollection, type WrittenDocument } from './kinds.ts';

export type Touched = Changes['documents'];

export interface AddressChange {
  req: PayloadRequest;
  collection: WrittenCollection;
  before: WrittenDocument | null;
  after: WrittenDocument;
  /** The public reason when this change withdraws the text. */
  withdrawal: string | null;
}

/**
 * Keeps the addresses that a text has left: a moved text redirects, a withdrawn one leaves its reason and date, and an address
 * with a living page is none of these, nor gone. Chains of redirects are collapsed, so that each takes one step.
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
    const touched = await remove(req, { path: { equals: path } });
    const previous = before?.lastPath;
    if (!previous || previous === path) return touched;
    touched.push(...(await remove(req, { path: { equals: previous } })));
    touched.push(...(await retarget(req, previous, path)));
    touched.push(
      await add(req, { path: previous, language: after.language, kind: 'redirect', target: path }),
    );
    return touched;
  }
  if (withdrawal !== null && isLive(before)) {
    const path = pathOf(collection, before);
    const touched = await remove(req, { path: { equals: path } });
    touched.push(await add(req, { path, language: before.language, kind: 'withdrawn', reason: withdrawal }));
    return touched;
  }
  return [];
}

/**
 * What a deleted text leaves: of a living page that it is gone, for good, and the redirects to it. Of a text that was withdrawn
 * before, its reason and date stay as they are; of one that is a draft, no redirect leads to nothing.
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

async function remove(req: PayloadRequest, where: Where): Promise<Touched> {
  const answer = await req.payload.delete({ collection: 'addresses', where, req, depth: 0 });
  return everyDocument(answer).map(({ id }) => ({ collection: 'addresses', id }));
}

async function retarget(req: PayloadRequest, from: string, to: string): Promise<Touched> {
  const answer = await req.payload.update({
    collection: 'addresses',
    where: { target: { equals: from } },
    data: { target: to },
    req,
    depth: 0,
  });
  return everyDocument(answer).map(({ id }) => ({ collection: 'addresses', id }));
}

interface NewAddress {
  path: string;
  language: Language;
  kind: 'redirect' | 'withdrawn' | 'gone';
  target?: string;
  reason?: string;
}

async function add(req: PayloadRequest, address: NewAddress): Promise<Touched[number]> {
  const { id } = await req.payload.create({
    collection: 'addresses',
    data: { ...address, date: new Date().toISOString() },
    req,
    depth: 0,
  });
  return { collection: 'addresses', id };
}
