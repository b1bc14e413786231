import type { DirtyRoute } from '../model/ledger.ts';
import type { Coming } from '../render/ahead.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { plan } from './decide.ts';

/**
 * The pages that have their turn after a step of work that many routes share; none after a step of anything else, which is over before
 * anything of theirs would be.
 * @param limit how many at most
 */
export function upcoming(routes: readonly DirtyRoute[], newsroom: Newsroom, limit: number): Coming[] {
  if (limit === 0) return [];
  const here = new Set(routes.map(({ path }) => path));
  const [first, ...others] = newsroom.model.ledger.nextBroad(routes.length + limit);
  if (first === undefined || !here.has(first)) return [];
  const next = others.filter((path) => !here.has(path));
  const coming = new Set([...here, ...next]);
  return next.map((path) => ({ path, plan: () => plan(path, newsroom, coming) }));
}
