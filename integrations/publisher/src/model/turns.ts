import { feedKindOf, feedKinds, languages, paths } from '@pressjour/contract';
import { rankOf } from '../publish/placement.ts';
import { isOfSearch, type ListPath, readListPath } from '../routes/read-path.ts';

/**
 * Whose turn it is: what a document caused, what only machines fetch of it, which nobody waits for, what failed before, in steps of its own,
 * then work that many routes share. Files of an earlier build go last.
 */
export const turns = { narrow: 0, later: 1, again: 2, broad: 3, 'left-over': 4 } as const;
const broadCauses: ReadonlySet<string> = new Set(['full', 'frame', 'site']);

export function turnOf({ path, cause, broad }: { path: string; cause: string; broad: boolean }): number {
  if (cause === 'left-over') return turns['left-over'];
  if (broad || broadCauses.has(cause)) return turns.broad;
  return isForLater(path) ? turns.later : turns.narrow;
}

const later: ReadonlySet<string> = new Set([paths.opml(), ...languages.map(paths.follow)]);

/** Sitemaps, the formats of a feed besides RSS, the lists of feeds, and the search with its index: work that several changes in a row share. */
function isForLater(path: string): boolean {
  if (path.startsWith('/sitemap') || later.has(path) || isOfSearch(path)) return true;
  const kind = feedKindOf(path);
  return kind !== null && kind !== 'rss';
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
    [paths.search(language), rankOf('search')],
    [paths.searchPages(language), rankOf('search-shard')],
    ...feedKinds.map((kind): [string, number] => [paths.feed(kind, paths.front(language)), rankOf(kind)]),
    [paths.follow(language), rankOf('follow')],
  ]),
  [paths.opml(), rankOf('opml')],
  [paths.sitemapPages(), rankOf('sitemap')],
  [paths.sitemapNews(), rankOf('sitemap-news')],
  [paths.sitemap(), rankOf('sitemap-index')],
]);

function rankOfList(at: ListPath): number {
  switch (at.list) {
    case 'topic-feed':
    case 'event-feed':
      return rankOf(at.kind);
    case 'corrections-year':
      return rankOf('corrections');
    case 'sitemap-quarter':
      return rankOf('sitemap');
    default:
      return rankOf(at.list);
  }
}

/** When within its turn a route is written, by the path alone: what stands there is not known before. */
export function rankAt(path: string, isNew: boolean): number {
  const list = readListPath(path);
  const rank = fixed.get(path) ?? (list === null ? ranks.page : rankOfList(list));
  return isNew && rank === ranks.page ? ranks.newPage : rank;
}

/** Whether what stands at a path names pages that change without it. */
export function isList(path: string): boolean {
  return rankAt(path, false) > ranks.page;
}
