import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { expectSameFiles, type Newsroom, openNewsroom, whenAtRest } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;
let at: string;
const now = () => Temporal.Instant.from(at);

beforeEach(async () => {
  at = '2026-11-22T12:00:00Z';
  cms = await startCmsDouble();
  for (const [id, publishedAt] of [
    ['today', '2026-11-22T08:00:00.000Z'],
    // The first minutes of yesterday in Stockholm, and the last of the day before.
    ['yesterday', '2026-11-20T23:00:00.000Z'],
    ['before', '2026-11-20T22:59:59.000Z'],
  ] as const) {
    cms.put('news-items', newsItem({ id, publishedAt }));
  }
  newsroom = await openNewsroom(cms, { now });
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

async function named(): Promise<string[]> {
  const text = (await (await newsroom.get('/sitemap/news.xml')).text()).replace('<!-- whole -->', '');
  const { entries } = JSON.parse(text.slice(text.indexOf('{'))) as { entries: { path: string }[] };
  return entries.map(({ path }) => path);
}

it('names the news of today and yesterday by the press office, newest first', async () => {
  expect(await named()).toEqual(['/nyheter/isvagen-today/', '/nyheter/isvagen-yesterday/']);
  cms.put('news-items', { ...newsItem({ id: 'today' }), hidden: true });
  cms.put('news-items', newsItem({ id: 'english', language: 'en', publishedAt: '2026-11-22T10:00:00.000Z' }));
  await newsroom.change({
    documents: ['today', 'english'].map((id) => ({ collection: 'news-items' as const, id })),
  });
  expect(await named()).toEqual(['/en/news/isvagen-english/', '/nyheter/isvagen-yesterday/']);
});

it('lets go of a day at midnight, and is then what it would be afresh', async () => {
  at = '2026-11-22T23:00:00Z';
  const { written } = await newsroom.change({ documents: [], line: true });
  expect(written).toContain('/sitemap/news.xml');
  expect(await named()).toEqual(['/nyheter/isvagen-today/']);
  await whenAtRest(newsroom);
  await using afresh = await openNewsroom(cms, { now });
  expectSameFiles(newsroom.dataDir, afresh.dataDir);
});
