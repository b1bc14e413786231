import { type Feed, type FeedItem, feedKinds, type Page } from '@pressjour/contract';
import { beforeEach, expect, it } from 'vitest';
import { withFeedParts } from '../../integrations/publisher/src/render/feed-parts.ts';
import type { Renderer } from '../../integrations/publisher/src/render/renderer.ts';
import { feedText } from '../../site/src/feeds/feed.ts';
import { textFile } from '../../site/src/files/index.ts';
import { newsFeed } from '../../site/src/fixtures/feeds.ts';

const [article] = newsFeed('rss').items as [FeedItem];
const items = Array.from({ length: 20 }, (_, n) => ({
  ...article,
  title: `Mätning ${n}`,
  guid: `urn:uuid:6a0d3c3e-4e0f-4a53-9a53-0a2f6f8e6b${10 + n}`,
  updatedAt: `2026-11-20T20:${10 + n}:00Z`,
}));

let asked: Page['page'][];
let broken: boolean;
let renderer: Renderer;

beforeEach(() => {
  asked = [];
  broken = false;
  renderer = withFeedParts({
    async render({ page }) {
      asked.push(page.page);
      if (broken) throw new Error('the site is away');
      return Buffer.from(textFile(page)?.text ?? '');
    },
    early: 1,
    close: async () => {},
  });
});

async function rendered(feed: Feed): Promise<string> {
  return String(await renderer.render({ path: feed.path, page: feed as Page }));
}

it.each(feedKinds)('puts %s together as the site makes it whole', async (kind) => {
  for (const some of [items, items.slice(0, 1), []]) {
    const feed = { ...newsFeed(kind), items: some, hub: 'https://hub.example/' };
    expect(await rendered(feed)).toBe(feedText(feed));
  }
});

it('asks for what is new alone, and for each item once for all formats', async () => {
  for (const kind of feedKinds) await rendered({ ...newsFeed(kind), items });
  expect(asked.sort()).toEqual(['feed-head', ...items.map(() => 'feed-item')]);
  asked = [];
  const [first, ...others] = items as [FeedItem, ...FeedItem[]];
  const changed = [{ ...first, title: 'Rättad', updatedAt: '2026-11-22T08:00:00Z' }, ...others];
  const feed = { ...newsFeed('atom'), items: changed };
  expect(await rendered(feed)).toBe(feedText(feed));
  expect(asked.sort()).toEqual(['feed-head', 'feed-item']);
});

it('asks again for what could not be made', async () => {
  broken = true;
  await expect(rendered(newsFeed('rss'))).rejects.toThrow('the site is away');
  broken = false;
  expect(await rendered(newsFeed('rss'))).toBe(feedText(newsFeed('rss')));
});
