import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem, topic } from './content.ts';
import { leaveAddress, moveAddress } from './left-addresses.ts';
import { type Newsroom, openNewsroom, whenAtRest } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeEach(async () => {
  cms = await startCmsDouble();
  cms.put('topics', topic({ id: 't', slug: 'is' }));
  cms.put('topics', topic({ id: 'leer', slug: 'utan-nyheter' }));
  cms.put('news-items', newsItem({ id: 'a', topics: ['t'], publishedAt: '2026-11-18T08:00:00.000Z' }));
  cms.put('news-items', newsItem({ id: 'b', topics: ['t'], publishedAt: '2024-12-31T23:30:00.000Z' }));
  newsroom = await openNewsroom(cms);
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

const textOf = async (path: string) => (await newsroom.get(path)).text();
const pageOf = async (path: string) => {
  const words = (await textOf(path)).replace('<!-- whole -->', '');
  return JSON.parse(words.slice(words.indexOf('{')));
};
const answerOf = async (path: string) => {
  const { status, headers } = await newsroom.get(path);
  return [status, headers.get('location')];
};

describe('an item', () => {
  it('touches the same files whatever else is in the archive', async () => {
    for (let n = 0; n < 300; n += 1) {
      const publishedAt = new Date(Date.UTC(2026, 10 - n, 3)).toISOString();
      cms.put('news-items', newsItem({ id: `old-${n}`, topics: ['t'], publishedAt }));
    }
    const documents = Array.from({ length: 300 }, (_, n) => ({
      collection: 'news-items' as const,
      id: `old-${n}`,
    }));
    await newsroom.change({ documents });
    cms.put('news-items', newsItem({ id: 'new', topics: ['t'] }));
    const { written, unchanged } = await newsroom.change({
      documents: [{ collection: 'news-items', id: 'new' }],
    });
    expect(written).toEqual([
      '/',
      '/amnen/',
      '/amnen/is/',
      '/amnen/is/2026/',
      '/amnen/is/atom.xml',
      '/amnen/is/feed.json',
      '/amnen/is/ninjs.json',
      '/amnen/is/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/ninjs.json',
      '/nyheter/',
      '/nyheter/2026/',
      '/nyheter/2026/11/',
      '/nyheter/isvagen-new/',
      '/rss.xml',
      '/sitemap.xml',
      '/sitemap/2026-q4.xml',
      '/sok/2026-11.json',
    ]);
    expect(unchanged).toBe(0);
  });

  it('stands in the year of the press office, beside the years that have news', async () => {
    expect(await pageOf('/nyheter/2025/')).toMatchObject({
      months: [{ year: 2025, month: 1, count: 1 }],
      newer: { year: 2026, path: '/nyheter/2026/' },
      older: null,
    });
    expect((await newsroom.get('/nyheter/2024/')).status).toBe(404);
    expect(await pageOf('/amnen/is/')).toMatchObject({
      years: [
        { year: 2026, count: 1 },
        { year: 2025, count: 1 },
      ],
    });
  });

  it('shows its corrections newest first, and so does the page of corrections, for as long as it is live', async () => {
    const corrections = [
      { date: '2026-11-19T08:00:00.000Z', text: 'Först fel.' },
      { date: '2026-11-20T08:00:00.000Z', text: 'Sedan rätt.' },
    ];
    const documents = [{ collection: 'news-items' as const, id: 'a' }];
    cms.put('news-items', newsItem({ id: 'a', topics: ['t'], corrections }));
    const { written } = await newsroom.change({ documents });
    expect(written).toEqual(expect.arrayContaining(['/rattelser/', '/rattelser/2026/']));
    const newestFirst = [{ text: 'Sedan rätt.' }, { text: 'Först fel.' }];
    expect(await pageOf('/nyheter/isvagen-a/')).toMatchObject({ item: { corrections: newestFirst } });
    expect(await pageOf('/rattelser/')).toMatchObject({
      notes: newestFirst,
      years: [{ year: 2026, count: 2 }],
    });
    cms.remove('news-items', 'a');
    expect((await newsroom.change({ documents })).removed).toContain('/rattelser/2026/');
    expect(await pageOf('/rattelser/')).toMatchObject({ notes: [], years: [] });
  });
});

describe('a topic', () => {
  it('has pages while it has an item, and is named only then', async () => {
    expect(await pageOf('/amnen/')).toMatchObject({ topics: [{ path: '/amnen/is/', count: 2 }] });
    expect((await newsroom.get('/amnen/utan-nyheter/')).status).toBe(404);
    expect(await pageOf('/en/topics/')).toMatchObject({ topics: [] });
  });

  it('that moves takes its years and its feed with it, and its old address answers for all of them', async () => {
    cms.put('topics', topic({ id: 't', slug: 'isvagar' }));
    const left = moveAddress(cms, { language: 'sv', path: '/amnen/is/', target: '/amnen/isvagar/' });
    await newsroom.change({ documents: [{ collection: 'topics', id: 't' }, ...left] });
    for (const [old, target] of [
      ['/amnen/is/', '/amnen/isvagar/'],
      ['/amnen/is', '/amnen/isvagar/'],
      ['/amnen/is/2026/', '/amnen/isvagar/2026/'],
      ['/amnen/is/2026', '/amnen/isvagar/2026/'],
      ['/amnen/is/rss.xml', '/amnen/isvagar/rss.xml'],
    ] as const) {
      expect(await answerOf(old)).toEqual([301, target]);
      expect((await newsroom.get(target)).status).toBe(200);
    }
    expect(await answerOf('/amnen/isvagar/1999/')).toEqual([404, null]);
    expect(await textOf('/nyheter/isvagen-a/')).toContain('"slug": "isvagar"');
  });

  it('that was deleted is gone with all that stood below it, and its items do without it', async () => {
    cms.remove('topics', 't');
    const left = leaveAddress(cms, { language: 'sv', path: '/amnen/is/', kind: 'gone', reason: 'Delades.' });
    await newsroom.change({ documents: [{ collection: 'topics', id: 't' }, ...left] });
    for (const path of ['/amnen/is/', '/amnen/is/2026/', '/amnen/is/rss.xml']) {
      expect((await newsroom.get(path)).status).toBe(410);
    }
    expect(await textOf('/nyheter/isvagen-a/')).not.toContain('"slug": "is"');
  });
});

describe('the site settings', () => {
  it('stand on every page, first of all on the front pages', async () => {
    cms.siteSettings = { siteName: { sv: 'Isens pressrum', en: 'The ice press room' }, indexed: false };
    const { written } = await newsroom.change({ documents: [], settings: true });
    expect(written).toEqual(expect.arrayContaining(['/', '/en/', '/robots.txt']));
    await whenAtRest(newsroom);
    expect(await pageOf('/en/contact/')).toMatchObject({ siteName: 'The ice press room', indexed: false });
    expect(await pageOf('/nyheter/isvagen-b/')).toMatchObject({ siteName: 'Isens pressrum' });
  });

  it('that nobody has set leave the organisation its name, and the site to be listed', async () => {
    expect(await pageOf('/')).toMatchObject({ siteName: '', indexed: true });
  });
});
