import type { Newsroom } from './newsroom.ts';
import { isOfSearch } from './read-path.ts';

/** Whether a path is that of a route which the operator does without, so that nothing stands there and no page names it. */
export function isDoneWithout(path: string, { model: { extras } }: Newsroom): boolean {
  if (path.endsWith('.pdf')) return !extras.has('print');
  return isOfSearch(path) && !extras.has('search');
}
