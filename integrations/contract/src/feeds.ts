/** The formats that every list of news is given out in. */
export const feedKinds = ['rss', 'atom', 'json-feed', 'ninjs'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** What the feed of a list is called, below the page of the list. */
export const feedFiles = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  'json-feed': 'feed.json',
  ninjs: 'ninjs.json',
} as const satisfies Record<FeedKind, string>;

/**
 * What each format is served as. ninjs has no type of its own.
 * @see https://www.jsonfeed.org/version/1.1/#suggestions-for-publishers-a-name-suggestions-for-publishers-a
 */
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  'json-feed': 'application/feed+json',
  ninjs: 'application/json',
} as const satisfies Record<FeedKind, string>;

/** The type that OPML is known by. */
export const opmlType = 'text/x-opml';

/** When the newest change of items was made; null where there are none. */
export function newestChange(items: readonly { updatedAt: string }[]): string | null {
  const [first, ...others] = items.map(({ updatedAt }) => updatedAt);
  if (first === undefined) return null;
  return others.reduce((newest, at) => (Date.parse(at) > Date.parse(newest) ? at : newest), first);
}

/** The format of the feed at a path; null where the path is no feed's. */
export function feedKindOf(path: string): FeedKind | null {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return feedKinds.find((kind) => feedFiles[kind] === file) ?? null;
}
