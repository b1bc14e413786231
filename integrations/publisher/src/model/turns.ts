import { languages, paths } from '@pressjour/contract';
import { rankOf } from '../publish/placement.ts';
import { type ListPath, readListPath } from '../routes/read-path.ts';

/**
 * Whose turn it is: what a document caused, the sitemaps of it, which nobody waits for, what failed before, in steps of its own,
 * then work that many routes share. Files of an earlier build go last.
 */
export const turns = { narrow: 0, sitemap: 1, again: 2, broad: 3, 'left-over': 4 } as const;
const broadCauses: ReadonlySet<string> = new Set(['full', 'frame', 'site']);

export function turnOf({ path, cause, broad }: { path: string; cause: string; broad: boolean }): number {
  if (cause === 'left-over') return turns['left-over'];
  if (broad || broadCauses.has(cause)) return turns.broad;
  return path.startsWith('/sitemap') ? turns.sitemap : turns.narrow;
}

/** Within a turn: new pages, pages that stand, then lists and feeds by what they point to, and what disappears last of all. */
const ranks = { newPage: -1, page: rankOf('news-item'), last: 100 } as const;
export const lastRank = ranks.last;

const fixed: ReadonlyMap<string, number> = new Map([
  ...languages.flatMap((language): [string, number][] => [
    [paths.front(language), rankOf('front')],
    [paths.archive(language), rankOf('archive')],
    [paths.topics(language), rankOf('topics')],
    [paths.corrections(language), rankOf('corrections')],
    [paths.rss(language), rankOf('rss')],
  ]),
  [paths.sitemapPages(), rankOf('sitemap')],
  [paths.sitemap(), rankOf('sitemap-index')],
]);

const kindOfList = { 'topic-rss': 'rss', 'corrections-year': 'corrections' } as const;

function rankOfList({ list }: ListPath): number {
  if (list.startsWith('sitemap')) return rankOf('sitemap');
  return rankOf(list in kindOfList ? kindOfList[list as keyof typeof kindOfList] : list);
}

/** When within its turn a route is written, by the path alone: what stands there is not known before. */
export function rankAt(path: string, isNew: boolean): number {
  const list = readListPath(path);
  const rank = fixed.get(path) ?? (list === null ? ranks.page : rankOfList(list));
  return isNew && rank === ranks.page ? ranks.newPage : rank;
}
