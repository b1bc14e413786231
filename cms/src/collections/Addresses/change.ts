import type { Changes, Language } from '@pressjour/contract';
import type { Address } from '@pressjour/contract/payload-types';
import type { PayloadRequest, Where } from 'payload';
import { everyDocument } from '../../database/every-document.ts';

/** Documents that a change made, changed or removed, for the publisher. */
export type Touched = Changes['documents'];

export interface NewAddress {
  path: string;
  language: Language;
  kind: 'redirect' | 'withdrawn' | 'gone';
  target?: string;
  reason?: string;
}

/** Adds an address that has none yet, dated now, in the request's transaction. */
export async function add(req: PayloadRequest, address: NewAddress): Promise<Touched[number]> {
  const { id } = await req.payload.create({
    collection: 'addresses',
    data: { ...address, date: new Date().toISOString() },
    req,
    depth: 0,
  });
  return { collection: 'addresses', id };
}

/** Removes addresses in the request's transaction. Most of what is published has none, which one look tells. */
export async function remove(req: PayloadRequest, where: Where): Promise<Touched> {
  if (!(await isAny(req, where))) return [];
  const answer = await req.payload.delete({ collection: 'addresses', where, req, depth: 0 });
  return everyDocument(answer).map(({ id }) => ({ collection: 'addresses', id }));
}

/** Has a path redirect to where its page stands now, and every redirect to it too, so that each takes one step. */
export async function moveTo(
  req: PayloadRequest,
  { path, language, target }: { path: string; language: Language; target: string },
): Promise<Touched> {
  const touched = await remove(req, { path: { equals: path } });
  touched.push(...(await changeRedirects(req, path, { target })));
  touched.push(await add(req, { path, language, kind: 'redirect', target }));
  return touched;
}

/** Has every redirect to a path answer that what stood there is gone, rather than lead to whatever takes the path next. */
export async function endRedirects(req: PayloadRequest, path: string): Promise<Touched> {
  return changeRedirects(req, path, { kind: 'gone', target: null, date: new Date().toISOString() });
}

/** Makes a path the address of a page that never had it: what it said before goes, and redirects to it meant another page. */
export async function claim(req: PayloadRequest, path: string): Promise<Touched> {
  if (!(await isAny(req, { or: [{ path: { equals: path } }, { target: { equals: path } }] }))) return [];
  return [...(await remove(req, { path: { equals: path } })), ...(await endRedirects(req, path))];
}

async function isAny(req: PayloadRequest, where: Where): Promise<boolean> {
  const found = await req.payload.db.find({
    collection: 'addresses',
    where,
    pagination: false,
    limit: 1,
    req,
  });
  return found.docs.length > 0;
}

async function changeRedirects(
  req: PayloadRequest,
  to: string,
  data: Partial<Pick<Address, 'kind' | 'target' | 'date'>>,
): Promise<Touched> {
  const answer = await req.payload.update({
    collection: 'addresses',
    where: { target: { equals: to } },
    data,
    req,
    depth: 0,
  });
  return everyDocument(answer).map(({ id }) => ({ collection: 'addresses', id }));
}
