import type { PublicCollection, SearchEntry } from '@pressjour/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { address, event, guidance, newsItem, topic } from './content.ts';
import { openEngine } from './engine.ts';
import { leaveAddress } from './left-addresses.ts';
import { filesOf, type Newsroom, openNewsroom } from './newsroom.ts';
import { assignment, briefing } from './registers.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeEach(async () => {
  cms = await startCmsDouble();
  cms.put('topics', topic({ id: 't', slug: 'is' }));
  cms.put('news-items', newsItem({ id: 'a', topics: ['t'], publishedAt: '2026-11-18T08:00:00.000Z' }));
  cms.put('news-items', newsItem({ id: 'b', topics: ['t'], publishedAt: '2026-11-19T08:00:00.000Z' }));
  cms.put('news-items', newsItem({ id: 'c', publishedAt: '2025-12-31T23:30:00.000Z' }));
  newsroom = await openNewsroom(cms);
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

const change = async (collection: PublicCollection, id: string) => {
  const { written, removed } = await newsroom.change({ documents: [{ collection, id }] });
  const ofSearch = (paths: string[]) => paths.filter((path) => /^\/(sok|en\/search)\//.test(path));
  return { written: ofSearch(written), removed: ofSearch(removed) };
};

const pageAt = (path: string) => {
  const text = filesOf(newsroom.dataDir)[`site${path}${path.endsWith('/') ? 'index.html' : ''}`] ?? '';
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
};
const entriesAt = (path: string): SearchEntry[] =>
  pageAt(path).entries.map(({ json }: { json: string }) => JSON.parse(json));
const titlesAt = (path: string) => entriesAt(path).map(({ title }) => title);
const monthsOf = (path: string) => pageAt(path).months.map(({ path: shard }: { path: string }) => shard);

it('holds an item by its stems, in the month of the press office, with the ids of its topics', async () => {
  expect(monthsOf('/sok/')).toEqual(['/sok/2026-11.json', '/sok/2026-01.json']);
  const { status, headers } = await newsroom.get('/sok/2026-11.json');
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    expect.stringMatching(/^application\/json/),
    'public, max-age=0, must-revalidate',
  ]);
  expect(entriesAt('/sok/2026-11.json')[0]).toEqual({
    path: '/nyheter/isvagen-b/',
    title: 'Isvägen b öppnar',
    lead: 'Isen vid b bär fordon upp till två ton.',
    kind: 'news',
    publishedAt: '2026-11-19T08:00:00.000Z',
    topics: ['t'],
    terms: ['b', '', 'isväg öppn is bär fordon två ton mätning gjord mor'],
  });
});

it('writes one shard for an item, and the page only for a month that comes or goes', async () => {
  cms.put('news-items', newsItem({ id: 'a', title: 'Isvägen stängs' }));
  expect(await change('news-items', 'a')).toEqual({ written: ['/sok/2026-11.json'], removed: [] });
  cms.put('news-items', newsItem({ id: 'c', publishedAt: '2024-02-01T08:00:00.000Z' }));
  const { written, removed } = await change('news-items', 'c');
  expect([written.sort(), removed]).toEqual([['/sok/', '/sok/2024-02.json'], ['/sok/2026-01.json']]);
  expect(monthsOf('/sok/')).toEqual(['/sok/2026-11.json', '/sok/2024-02.json']);
});

it('names no topic that is deleted, whether or not the items that had it have changed', async () => {
  cms.remove('topics', 't');
  expect(await change('topics', 't')).toEqual({ written: ['/sok/', '/sok/2026-11.json'], removed: [] });
  expect(entriesAt('/sok/2026-11.json').map(({ topics }) => topics)).toEqual([[], []]);
});

it('forgets an item that is taken back, with every word of it', async () => {
  cms.remove('news-items', 'b');
  leaveAddress(cms, {
    language: 'sv',
    path: '/nyheter/isvagen-b/',
    kind: 'withdrawn',
    reason: 'Fel uppgift',
  });
  expect(await change('news-items', 'b')).toEqual({ written: ['/sok/2026-11.json'], removed: [] });
  expect(titlesAt('/sok/2026-11.json')).toEqual(['Isvägen a öppnar']);
  cms.remove('news-items', 'a');
  expect(await change('news-items', 'a')).toEqual({ written: ['/sok/'], removed: ['/sok/2026-11.json'] });
});

it.each(['withdrawn', 'gone'] as const)(
  'lets no shard and no feed keep the words of what is %s for later',
  async (kind) => {
    const naming: string[][] = [];
    await using engine = await openEngine(cms, {
      onStep: (_outcome, dataDir) => {
        const files = Object.entries(filesOf(dataDir));
        naming.push(files.filter(([, text]) => text.includes('Isvägen b öppnar')).map(([file]) => file));
      },
    });
    await engine.publishing.publish({ full: { thorough: true, onProgress: () => {} } });
    expect(naming.pop()?.length).toBeGreaterThan(5);
    naming.length = 0;
    cms.remove('news-items', 'b');
    cms.put('addresses', address({ id: 'w', path: '/nyheter/isvagen-b/', kind, reason: 'Fel uppgift' }));
    await engine.publishing.publish({
      documents: [
        { collection: 'news-items', id: 'b' },
        { collection: 'addresses', id: 'w' },
      ],
    });
    expect(naming[0]).toEqual([]);
  },
);

it('says on the page what topics are called, so that a new name leaves the shards alone', async () => {
  expect(pageAt('/sok/').topics).toEqual([{ id: 't', title: 'Ämne t', slug: 'is', path: '/amnen/is/' }]);
  cms.put('topics', topic({ id: 't', slug: 'is', title: { sv: 'Isvägar', en: 'Ice roads' } }));
  expect(await change('topics', 't')).toEqual({ written: ['/sok/'], removed: [] });
  expect(pageAt('/sok/').topics).toMatchObject([{ title: 'Isvägar' }]);
});

it('finds what is no news in a shard of its own, in both languages', async () => {
  cms.put('guidance', guidance({ id: 'g', title: 'Filma på isen' }));
  expect(await change('guidance', 'g')).toEqual({ written: ['/sok/pages.json'], removed: [] });
  cms.put('assignments', assignment({ id: '1' }));
  cms.put('briefings', briefing({ id: '2' }));
  cms.put('events', event({ id: '3', title: { sv: 'Sprickor', en: 'Cracks' } }));
  const both = { written: ['/en/search/pages.json', '/sok/pages.json'], removed: [] };
  for (const [collection, id] of [
    ['assignments', '1'],
    ['briefings', '2'],
    ['events', '3'],
  ] as const) {
    expect(await change(collection, id)).toEqual(both);
  }
  expect(titlesAt('/sok/pages.json')).toEqual(['Uppdrag 1', 'Pressträff 2', 'Sprickor', 'Filma på isen']);
  expect(titlesAt('/en/search/pages.json')).toEqual(['Assignment 1', 'Briefing 2', 'Cracks']);
  expect(entriesAt('/sok/pages.json')[0]).toMatchObject({
    kind: 'assignment',
    publishedAt: '2026-02-12T12:00:00.000Z',
    terms: [expect.any(String), expect.any(String), expect.stringContaining('rd2026')],
  });
  cms.remove('assignments', '1');
  expect(await change('assignments', '1')).toEqual(both);
  expect(titlesAt('/en/search/pages.json')).toEqual(['Briefing 2', 'Cracks']);
});
