import {
  type Feed,
  type FeedHeadParts,
  type FeedItem,
  type FeedItemParts,
  feedKindOf,
  newestChange,
  type Page,
  paths,
} from '@pressjour/contract';
import { keepLatest } from '../keep-latest.ts';
import type { Renderer } from './renderer.ts';

/** The items of a few dozen lists, and what stands round them. */
const keptAtMost = 500;

/**
 * Puts feeds together from what the site has made of their items: of the twenty in a feed one is another than the last time, and it
 * stands in every format and in the feeds of its topics too. What was made is kept by everything that it was made from.
 */
export function withFeedParts(renderer: Renderer): Renderer {
  const kept = new Map<string, Promise<unknown>>();

  function made<T>(path: string, page: Page): Promise<T> {
    const json = JSON.stringify(page);
    const known = kept.get(json) ?? parsed(path, page, json);
    keepLatest(kept, [json, known], keptAtMost);
    known.catch(() => kept.delete(json));
    return known as Promise<T>;
  }

  async function parsed(path: string, page: Page, json: string): Promise<unknown> {
    return JSON.parse(String(await renderer.render({ path, page, json })));
  }

  async function put(feed: Feed): Promise<Buffer> {
    const { page: kind, path: _path, alternate: _alternate, items, ...frame } = feed;
    const { language, timeZone, siteUrl, press } = frame;
    const part = (item: FeedItem) =>
      made<FeedItemParts>(item.path, { page: 'feed-item', language, timeZone, siteUrl, press, item });
    const [head, ...texts] = await Promise.all([
      made<FeedHeadParts>(paths.feed(kind, feed.home), {
        ...frame,
        page: 'feed-head',
        changedAt: newestChange(items),
      }),
      ...items.map(part),
    ]);
    const { before, between, after } = head[kind];
    return Buffer.from(`${before}${texts.map((text) => text[kind]).join(between)}${after}`);
  }

  return {
    ...renderer,
    render: (job) => (isFeed(job.page) ? put(job.page) : renderer.render(job)),
  };
}

function isFeed(page: Page): page is Extract<Page, Feed> {
  return 'home' in page && 'items' in page && feedKindOf(page.path) === page.page;
}
