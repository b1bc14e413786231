import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '@pressjour/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pressjourCommand } from '../harness/command.ts';
import { eventually } from '../harness/eventually.ts';
import { type Newsroom, openNewsroom } from '../system/newsroom.ts';
import { rssFeed, tenItems } from './feed.ts';

let newsroom: Newsroom;
let folder: string;
beforeAll(async () => {
  newsroom = await openNewsroom({ services: ['cms', 'publisher'] });
  folder = await mkdtemp(join(tmpdir(), 'pressjour-import-'));
  await writeFile(join(folder, 'news.xml'), rssFeed());
});
afterAll(async () => {
  await newsroom?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const importFile = (name: string) => pressjourCommand(['import', name], { env: newsroom.env, folder });

async function imported(): Promise<Record<string, unknown>[]> {
  const answer = await newsroom.cms.get('/api/news-items?limit=0&sort=-publishedAt&depth=0');
  return ((await answer.json()) as { docs: Record<string, unknown>[] }).docs;
}

it('refuses a broken feed whole, with the line at fault', async () => {
  const broken = rssFeed().replace('Isväg 7 är öppen &amp; plogad</title>', 'Isväg 7 är öppen &amp; plogad');
  await writeFile(join(folder, 'broken.xml'), broken);
  const { code, stderr } = await importFile('broken.xml');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /broken\.xml was not imported, nothing of it\. Line 26, column 8: the feed is not well-formed XML: <title>/,
  );
  expect(await imported()).toEqual([]);
});

it('creates ten published items with their own dates and guids, once', async () => {
  const first = await importFile('news.xml');
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^10 created, 0 known\.\nThe publish guard would have asked about 10 things/);
  expect(first.stderr).toContain('Imported: 10 of 10');

  const items = await imported();
  expect(items.map(({ guid }) => guid)).toEqual(tenItems.map(({ guid }) => guid));
  expect(items[0]).toMatchObject({
    title: 'Isväg 10 är öppen & plogad',
    lead: 'Isväg 10 bär två ton.',
    language: 'sv',
    _status: 'published',
    publishedAt: '2026-04-10T07:00:00.000Z',
    bodyHtml:
      '<p>Vägen är <strong>10 kilometer</strong>. <a href="https://isvagsverket.example/karta">Karta</a></p>',
  });

  expect(await importFile('news.xml')).toMatchObject({ code: 0, stdout: '0 created, 10 known.\n' });
  expect(await imported()).toHaveLength(10);
});

it('has them on the site in the order of their dates, in the month of the press office', async () => {
  const front = await eventually('all ten on the front page', async () => {
    const { text } = await newsroom.read('/');
    return tenItems.every(({ lead }) => text.includes(lead)) && text;
  });
  const places = tenItems.map(({ lead }) => front.indexOf(lead));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const february = await newsroom.read(paths.month('sv', { year: 2026, month: 2 }));
  expect(february.text).toContain('Isväg 1 bär två ton.');
  const feed = await newsroom.read(paths.rss('sv'));
  for (const { guid } of tenItems) expect(feed.text).toContain(guid);
});

it('takes a feed from an address', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/feed+json');
    const item = {
      id: 'b-1',
      title: 'Ice road 11',
      content_text: 'Open.',
      date_published: '2026-05-01T09:00:00+02:00',
    };
    response.end(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [item] }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  try {
    const result = await pressjourCommand(
      ['import', `http://127.0.0.1:${port}/feed.json`, '--language', 'en'],
      {
        env: newsroom.env,
      },
    );
    expect(result).toMatchObject({ code: 0, stdout: '1 created, 0 known.\n' });
    expect((await imported()).find(({ guid }) => guid === 'b-1')).toMatchObject({
      language: 'en',
      lead: 'Open.',
    });
  } finally {
    server.close();
  }
});
