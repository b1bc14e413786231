import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem, topic } from './content.ts';
import { type Hub, startHub } from './hub.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const site = 'http://press.isvagsverket.example';
const ofEverything = ['/atom.xml', '/feed.json', '/ninjs.json', '/rss.xml'];

let cms: CmsDouble;
let hub: Hub;
let dataDir: string;

beforeEach(async () => {
  cms = await startCmsDouble();
  hub = await startHub();
  cms.siteSettings = { webSubHub: hub.url };
  cms.put('topics', topic({ id: 't', slug: 'is' }));
  cms.put('news-items', newsItem({ id: 'a', topics: ['t'] }));
  dataDir = mkdtempSync(join(tmpdir(), 'websub-'));
});
afterEach(async () => {
  await cms.close();
  await hub[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true });
});

const feeds = () => hub.told.map((words) => (words.get('hub.url') ?? '').replace(site, ''));
const waiting = async ({ internalUrl }: Newsroom) => {
  const metrics = await (await fetch(`${internalUrl}/metrics`)).text();
  return Number(/pressjour_publisher_pings_waiting (\d+)/.exec(metrics)?.[1]);
};
const whenAllIsTold = (newsroom: Newsroom) =>
  expect.poll(() => waiting(newsroom), { interval: 20, timeout: 20_000 }).toBe(0);
const publish = (newsroom: Newsroom, title: string) => {
  cms.put('news-items', newsItem({ id: 'a', title, topics: ['t'] }));
  return newsroom.change({ documents: [{ collection: 'news-items', id: 'a' }] });
};

it('tells the hub once of each feed that has changed, when its new text can be had', async () => {
  await using newsroom = await openNewsroom(cms, { dataDir });
  await whenAllIsTold(newsroom);
  hub.told.splice(0);
  const had: string[] = [];
  hub.before = async (feed) => {
    had.push(await (await newsroom.get(feed.replace(site, ''))).text());
  };
  await publish(newsroom, 'Isen bär igen');
  await whenAllIsTold(newsroom);
  expect(feeds().sort()).toEqual(
    ['', '/amnen/is'].flatMap((at) => ofEverything.map((file) => at + file)).sort(),
  );
  expect(hub.told.every((words) => words.get('hub.mode') === 'publish')).toBe(true);
  expect(had.every((text) => text.includes('Isen bär igen'))).toBe(true);
});

it('says in each feed, and with it, which hub that is', async () => {
  await using newsroom = await openNewsroom(cms, { dataDir });
  const response = await newsroom.get('/amnen/is/feed.json');
  expect(response.headers.get('link')).toBe(
    `<${hub.url}>; rel="hub", <${site}/amnen/is/feed.json>; rel="self"`,
  );
  expect(await response.text()).toContain(`"hub": "${hub.url}"`);
  expect((await newsroom.get('/')).headers.get('link')).toBeNull();
});

it('keeps what a hub did not take, over a restart too, and publishes meanwhile as ever', async () => {
  hub.status = 503;
  {
    await using newsroom = await openNewsroom(cms, { dataDir });
    await publish(newsroom, 'Medan navet är nere');
    await expect.poll(() => hub.told.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await (await newsroom.get('/rss.xml')).text()).toContain('Medan navet är nere');
    expect(await waiting(newsroom)).toBeGreaterThan(0);
  }
  hub.status = 202;
  hub.told.splice(0);
  await using again = await openNewsroom(cms, { dataDir });
  await whenAllIsTold(again);
  expect(feeds()).toEqual(expect.arrayContaining(ofEverything));
});

it('tells nobody of anything while there is no hub', async () => {
  cms.siteSettings = { webSubHub: '' };
  await using newsroom = await openNewsroom(cms, { dataDir });
  await publish(newsroom, 'I tysthet');
  expect(await waiting(newsroom)).toBe(0);
  expect((await newsroom.get('/rss.xml')).headers.get('link')).toBeNull();
  expect(hub.told).toEqual([]);
});
