import type { FeedKind } from './feeds.ts';
import type { NewsArticle, PageFrame } from './page-parts.ts';

/** What feeds say of an item. */
export type FeedItem = Omit<NewsArticle, 'contacts'> & { path: string };

/** The newest items of a list, whole, in one of the formats. */
export interface Feed<K extends FeedKind = FeedKind> extends PageFrame {
  page: K;
  /** The page of the list. */
  home: string;
  /** What the list is of; null for everything. */
  of: string | null;
  /** The hub that tells readers of changes; empty: none does. */
  hub: string;
  /** Newest first. */
  items: FeedItem[];
}

/** What stands round the items of a list's feeds. Answered with a `FeedHeadParts` as JSON. */
export interface FeedHead extends Omit<Feed, 'page' | 'path' | 'alternate' | 'items'> {
  page: 'feed-head';
  /** When the newest change of an item was made; null for a feed without items. */
  changedAt: string | null;
}

/** In each format: what stands before the items, between two, and after them. */
export type FeedHeadParts = Record<FeedKind, { before: string; between: string; after: string }>;

/** An item as feeds hold it. Answered with a `FeedItemParts` as JSON. */
export interface FeedItemPart extends Pick<Feed, 'language' | 'timeZone' | 'siteUrl' | 'press'> {
  page: 'feed-item';
  item: FeedItem;
}

export type FeedItemParts = Record<FeedKind, string>;

/** A list of news and the feeds of it that stand. */
export interface FeedList {
  /** The page of the list. */
  path: string;
  /** What the list is of; null for everything. */
  of: string | null;
  feeds: { kind: FeedKind; path: string }[];
}

/** The feeds by list: everything first, then topics in the alphabetical order of the language. */
export interface FollowPage extends PageFrame {
  page: 'follow';
  lists: FeedList[];
  /** Of the events that go on, the newest first. */
  events: FeedList[];
}

/** The feeds of both languages, for feed readers to take in: those that the page names, then those of every event, the newest first. */
export interface OpmlFile {
  page: 'opml';
  siteUrl: string;
  newsrooms: (Pick<PageFrame, 'language' | 'siteName' | 'press'> & { lists: FeedList[] })[];
}
