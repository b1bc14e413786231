import { hash } from 'node:crypto';
import type { Feed, FeedItem, FeedKind } from '@pressjour/contract';
import { atom } from './atom.ts';
import type { FeedFormat, FeedFrame } from './feed-format.ts';
import { jsonFeed } from './json-feed.ts';
import { ninjs } from './ninjs.ts';
import { rss } from './rss.ts';

const formats: Record<FeedKind, FeedFormat> = { rss, atom, 'json-feed': jsonFeed, ninjs };

/**
 * A feed as text; the same feed gives the same text. What was written of an item is kept: of twenty items in a feed, one is
 * another than the last time.
 * @throws {FeedError} when an item has a date that is none
 */
export function feedText(feed: Feed): string {
  const { before, after } = formats[feed.page].around(feed);
  const { language, timeZone, siteUrl, press } = feed;
  const frame = { language, timeZone, siteUrl, press };
  const items = feed.items.map((item) => written(feed.page, item, frame));
  return `${before}${items.join(formats[feed.page].between)}${after}`;
}

/** The items of a few dozen lists. */
const keptAtMost = 400;

type InFormats = Partial<Record<FeedKind, string>>;

/** By everything that they are made from, those asked for last at the end. */
const kept = new Map<string, InFormats>();

function written(kind: FeedKind, item: FeedItem, frame: FeedFrame): string {
  const name = hash('sha256', JSON.stringify([item, frame]), 'base64');
  const inFormats = kept.get(name) ?? {};
  kept.delete(name);
  const text = inFormats[kind] ?? formats[kind].item(item, frame);
  kept.set(name, { ...inFormats, [kind]: text });
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? name);
  return text;
}
