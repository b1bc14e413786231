import { type Language, languages } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { add, claim, endRedirects, moveTo, remove, type Touched } from './change.ts';

/** Where a document stands whose slug is the same in every language. */
export type PathOf = (language: Language, slug: string) => string;

/**
 * Keeps the addresses that a document with one slug for both languages has left, in the request's transaction: moved, it redirects
 * in one step; taken away, it is gone, and so are the addresses that led to it; and the address of a page there is has no other meaning.
 * @param before the slug that readers had; null when they had no page
 * @param after the slug that readers have now; null when they have none any more
 * @returns the addresses that were made, changed or removed, for the publisher
 */
export async function keepSlugAddresses({
  req,
  before,
  after,
  pathOf,
}: {
  req: PayloadRequest;
  before: string | null;
  after: string | null;
  pathOf: PathOf;
}): Promise<Touched> {
  if (before === after) return [];
  const touched: Touched = [];
  for (const language of languages) {
    if (after !== null) {
      const target = pathOf(language, after);
      touched.push(...(await claim(req, target)));
      if (before === null) continue;
      touched.push(...(await moveTo(req, { path: pathOf(language, before), language, target })));
    } else if (before !== null) {
      const path = pathOf(language, before);
      touched.push(...(await remove(req, { path: { equals: path } })));
      touched.push(await add(req, { path, language, kind: 'gone' }));
      touched.push(...(await endRedirects(req, path)));
    }
  }
  return touched;
}
