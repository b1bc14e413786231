import {
  type Feed,
  type FeedHead,
  type FeedHeadParts,
  type FeedItemPart,
  type FeedItemParts,
  type FeedKind,
  feedKinds,
  newestChange,
  paths,
} from '@pressjour/contract';
import { atom } from './atom.ts';
import { dateOf, type FeedFormat } from './feed-format.ts';
import { jsonFeed } from './json-feed.ts';
import { ninjs } from './ninjs.ts';
import { rss } from './rss.ts';

const formats: Record<FeedKind, FeedFormat> = { rss, atom, 'json-feed': jsonFeed, ninjs };

/**
 * A feed as text; the same feed gives the same text.
 * @throws {FeedError} when an item has a date that is none
 */
export function feedText(feed: Feed): string {
  const { page, path, alternate: _alternate, items, ...frame } = feed;
  for (const item of items) dateOf(item.updatedAt, item.path);
  const format = formats[page];
  const { before, after } = format.around(
    { ...frame, page: 'feed-head', changedAt: newestChange(items) },
    path,
  );
  return `${before}${items.map((item) => format.item(item, feed)).join(format.between)}${after}`;
}

/** The same in parts, from which feeds of every format are put together: an item stands in several. @throws {FeedError} */
export function feedItemParts({ item, ...frame }: FeedItemPart): FeedItemParts {
  return inEach((kind) => formats[kind].item(item, frame));
}

/** What stands round the items of a list, in every format. */
export function feedHeadParts(head: FeedHead): FeedHeadParts {
  return inEach((kind) => ({
    ...formats[kind].around(head, paths.feed(kind, head.home)),
    between: formats[kind].between,
  }));
}

function inEach<T>(make: (kind: FeedKind) => T): Record<FeedKind, T> {
  return Object.fromEntries(feedKinds.map((kind) => [kind, make(kind)])) as Record<FeedKind, T>;
}
