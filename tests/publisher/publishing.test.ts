import type { PublishResult } from '@pressjour/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { address, contact, guidance, newsItem, nextUpdate, topic } from './content.ts';
import { filesOf, type Newsroom, openNewsroom, rebuild } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeEach(async () => {
  cms = await startCmsDouble();
  cms.put('news-items', newsItem({ id: 'a', publishedAt: '2026-11-18T08:00:00.000Z' }));
  cms.put('news-items', newsItem({ id: 'b', publishedAt: '2026-10-31T23:30:00.000Z' }));
  newsroom = await openNewsroom(cms);
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

const change = (
  collection: 'news-items' | 'addresses' | 'guidance' | 'press-contacts' | 'topics',
  ...ids: string[]
) => newsroom.change({ documents: ids.map((id) => ({ collection, id })) });
const textOf = async (path: string) => (await newsroom.get(path)).text();

describe('a published news item', () => {
  it('stands on the front page, its page, its month and year, the archive, the feed and the sitemaps', async () => {
    cms.put('news-items', newsItem({ id: 'c', title: 'Kallelse till isvägen' }));
    const { written } = await change('news-items', 'c');
    expect(written).toEqual([
      '/',
      '/atom.xml',
      '/feed.json',
      '/ninjs.json',
      '/nyheter/',
      '/nyheter/2026/',
      '/nyheter/2026/11/',
      '/nyheter/isvagen-c/',
      '/rss.xml',
      '/sitemap.xml',
      '/sitemap/2026-q4.xml',
      '/sok/2026-11.json',
    ]);
    for (const path of ['/', '/nyheter/2026/11/', '/nyheter/isvagen-c/', '/rss.xml']) {
      expect(await textOf(path)).toContain('Kallelse till isvägen');
    }
  });

  it('belongs to its month in the press office, not in Greenwich', async () => {
    expect(await textOf('/nyheter/2026/11/')).toContain('isvagen-b');
    expect((await newsroom.get('/nyheter/2026/10/')).status).toBe(404);
  });

  it('is gone everywhere when it is a draft again', async () => {
    cms.put('news-items', { ...newsItem({ id: 'a' }), hidden: true });
    const { removed } = await change('news-items', 'a');
    expect(removed).toEqual(['/nyheter/isvagen-a/']);
    expect((await newsroom.get('/nyheter/isvagen-a/')).status).toBe(404);
    expect(JSON.stringify(filesOf(newsroom.dataDir))).not.toContain('isvagen-a');
  });

  it('is gone and withdrawn even while the feed cannot be written', async () => {
    cms.put('news-items', newsItem({ id: 'c', title: 'BREAKS-THE-FEED' }));
    await expect(change('news-items', 'c')).rejects.toThrow(/could not be rendered/);
    cms.put('news-items', { ...newsItem({ id: 'a' }), hidden: true });
    await expect(change('news-items', 'a')).rejects.toThrow(/could not be rendered/);
    expect((await newsroom.get('/nyheter/isvagen-a/')).status).toBe(404);
    cms.remove('news-items', 'b');
    cms.put(
      'addresses',
      address({ id: 'w', path: '/nyheter/isvagen-b/', kind: 'withdrawn', reason: 'Fel.' }),
    );
    const documents = [
      { collection: 'news-items' as const, id: 'b' },
      { collection: 'addresses' as const, id: 'w' },
    ];
    await expect(newsroom.change({ documents })).rejects.toThrow(/could not be rendered/);
    expect(await textOf('/nyheter/isvagen-b/')).toContain('Fel.');
    expect(await textOf('/')).not.toContain('isvagen-b');
  });

  it('takes its month with it when it was the last one there', async () => {
    cms.remove('news-items', 'a');
    cms.remove('news-items', 'b');
    const { removed } = await change('news-items', 'a', 'b');
    expect(removed).toContain('/nyheter/2026/11/');
    expect(filesOf(newsroom.dataDir)['site/nyheter/index.html']).toContain('"months": []');
  });

  it('names its pair in the other language as soon as that is published, and no longer than that', async () => {
    cms.put('news-items', newsItem({ id: 'en', language: 'en', story: 'story-a', slug: 'ice-road-a' }));
    const { written } = await change('news-items', 'en');
    expect(written).toContain('/nyheter/isvagen-a/');
    expect(await textOf('/nyheter/isvagen-a/')).toContain('/en/news/ice-road-a/');
    cms.remove('news-items', 'en');
    await change('news-items', 'en');
    expect(await textOf('/nyheter/isvagen-a/')).not.toContain('ice-road-a');
  });

  it('follows its contacts and topics', async () => {
    cms.put('press-contacts', contact({ id: 'k', hidden: true }));
    cms.put('news-items', newsItem({ id: 'a', contacts: ['k'], topics: ['t'] }));
    await change('news-items', 'a');
    expect(await textOf('/nyheter/isvagen-a/')).not.toContain('Pressekreterare');
    cms.put('press-contacts', contact({ id: 'k', topics: ['t'] }));
    cms.put('topics', topic({ id: 't' }));
    await change('press-contacts', 'k');
    await change('topics', 't');
    expect(await textOf('/nyheter/isvagen-a/')).toMatch(/Ämne t[\s\S]*Pressekreterare k/);
    expect(await textOf('/en/contact/')).toContain('press officer');
  });
});

describe('what the public may not read', () => {
  it('is nowhere, not even when it is named as changed', async () => {
    cms.put('news-items', { ...newsItem({ id: 'x', title: 'EMBARGOED until noon' }), hidden: true });
    const { written } = await change('news-items', 'x');
    expect(written).toEqual([]);
    await rebuild(newsroom, 'full');
    expect(JSON.stringify(filesOf(newsroom.dataDir))).not.toContain('EMBARGOED');
    expect(cms.credentialsSeen).toBe(false);
  });
});

describe('an address', () => {
  it('leads from an old slug to the new one, until that is deleted', async () => {
    cms.put('news-items', newsItem({ id: 'a', slug: 'ny-slug' }));
    cms.put(
      'addresses',
      address({ id: 'r', path: '/nyheter/isvagen-a/', kind: 'redirect', target: '/nyheter/ny-slug/' }),
    );
    await newsroom.change({
      documents: [
        { collection: 'news-items', id: 'a' },
        { collection: 'addresses', id: 'r' },
      ],
    });
    for (const old of ['/nyheter/isvagen-a/', '/nyheter/isvagen-a']) {
      const response = await newsroom.get(old);
      expect([response.status, response.headers.get('location')]).toEqual([301, '/nyheter/ny-slug/']);
    }
    cms.remove('news-items', 'a');
    const left = { id: 'r', path: '/nyheter/isvagen-a/', kind: 'gone' as const, updatedAt: nextUpdate() };
    cms.put('addresses', address(left));
    await newsroom.change({
      documents: [
        { collection: 'news-items', id: 'a' },
        { collection: 'addresses', id: 'r' },
      ],
    });
    expect((await newsroom.get('/nyheter/isvagen-a/')).status).toBe(410);
  });

  it('of a withdrawn item keeps its reason and date, and nothing else', async () => {
    cms.remove('news-items', 'a');
    cms.put(
      'addresses',
      address({ id: 'w', path: '/nyheter/isvagen-a/', kind: 'withdrawn', reason: 'Fel mätvärde.' }),
    );
    await newsroom.change({
      documents: [
        { collection: 'news-items', id: 'a' },
        { collection: 'addresses', id: 'w' },
      ],
    });
    const response = await newsroom.get('/nyheter/isvagen-a/');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('Fel mätvärde.');
    expect(text).not.toContain('bär fordon');
    expect(await textOf('/rss.xml')).not.toContain('isvagen-a');
  });

  it('of what was removed for good answers 410, and gives way to a page that lives there again', async () => {
    cms.remove('news-items', 'a');
    cms.put('addresses', address({ id: 'g', path: '/nyheter/isvagen-a/', kind: 'gone', reason: 'Gallrad.' }));
    const documents = [
      { collection: 'news-items' as const, id: 'a' },
      { collection: 'addresses' as const, id: 'g' },
    ];
    await newsroom.change({ documents });
    const gone = await newsroom.get('/nyheter/isvagen-a');
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('Gallrad.')]);
    cms.put('news-items', newsItem({ id: 'a' }));
    await newsroom.change({ documents });
    expect((await newsroom.get('/nyheter/isvagen-a/')).status).toBe(200);
    expect(
      Object.keys(filesOf(newsroom.dataDir)).some((file) => file.startsWith('publisher/gone/nyheter')),
    ).toBe(false);
  });
});

describe('guidance', () => {
  it('on powers of attorney stands on the page for it, the newest of its language', async () => {
    cms.put('guidance', guidance({ id: 'old', kind: 'power-of-attorney', title: 'Äldre fullmakt' }));
    cms.put('guidance', guidance({ id: 'new', kind: 'power-of-attorney', title: 'Nyare fullmakt' }));
    await change('guidance', 'old', 'new');
    expect(await textOf('/fullmakt/')).toContain('Nyare fullmakt');
    cms.put('guidance', guidance({ id: 'new', kind: 'recording', title: 'Nyare fullmakt' }));
    await change('guidance', 'new');
    expect(await textOf('/fullmakt/')).toContain('Äldre fullmakt');
  });
});

describe('a file to print', () => {
  const pdfs = () => Object.keys(filesOf(newsroom.dataDir)).filter((file) => file.endsWith('.pdf'));
  const form = ['site/en/power-of-attorney/power-of-attorney.pdf', 'site/fullmakt/fullmakt.pdf'];
  const text = { id: 'printed', kind: 'recording' };

  it('stands beside its guidance, moves and goes with it', async () => {
    cms.put('guidance', guidance({ ...text, slug: 'spela-in' }));
    await change('guidance', 'printed');
    const others = pdfs().filter((file) => !file.includes('spela-in'));
    expect(others).toEqual(expect.arrayContaining(form));
    expect(await textOf('/vagledning/spela-in/')).toContain('/vagledning/spela-in/spela-in.pdf');
    expect(await textOf('/vagledning/spela-in/spela-in.pdf')).toContain('Fråga presstjänsten.');
    cms.put('guidance', guidance({ ...text, slug: 'inspelning', lead: 'En annan ingress.' }));
    await change('guidance', 'printed');
    expect(pdfs().sort()).toEqual([...others, 'site/vagledning/inspelning/inspelning.pdf'].sort());
    expect(await textOf('/vagledning/inspelning/inspelning.pdf')).toContain('En annan ingress.');
    const [path, target] = ['/vagledning/spela-in/', '/vagledning/inspelning/'];
    cms.put('addresses', address({ id: 'moved', path, kind: 'redirect', target }));
    await change('addresses', 'moved');
    const moved = await newsroom.get('/vagledning/spela-in/spela-in.pdf');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${target}inspelning.pdf`]);
    cms.remove('guidance', 'printed');
    await change('guidance', 'printed');
    expect(pdfs().sort()).toEqual(others.sort());
  });

  it('is offered in a further language too, whichever way it is written', async () => {
    cms.put('guidance', guidance({ ...text, language: 'ar', slug: 'recording' }));
    await change('guidance', 'printed');
    expect(await textOf('/ar/guidance/recording/')).toContain('/ar/guidance/recording/recording.pdf');
    expect(await textOf('/ar/guidance/recording/recording.pdf')).toContain('"language": "ar"');
    cms.remove('guidance', 'printed');
    await change('guidance', 'printed');
    expect(pdfs().filter((file) => file.includes('recording'))).toEqual([]);
  });

  it('is written by no news item', async () => {
    cms.put('news-items', newsItem({ id: 'unprinted' }));
    const { written } = await change('news-items', 'unprinted');
    expect(written.filter((path) => path.endsWith('.pdf'))).toEqual([]);
  });
});

describe('a document that is not as the contract says', () => {
  it('fails its own request with a sentence, keeps what stood there and holds up nobody else', async () => {
    cms.put('news-items', { ...newsItem({ id: 'a' }), guid: null });
    cms.put('news-items', newsItem({ id: 'c' }));
    const [bad, good] = await Promise.allSettled([change('news-items', 'a'), change('news-items', 'c')]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('guid') } });
    expect(good).toMatchObject({ status: 'fulfilled' });
    expect((await newsroom.get('/nyheter/isvagen-a/')).status).toBe(200);
  });

  it('that breaks its page is tried again, and then published', async () => {
    cms.put('news-items', newsItem({ id: 'a', bodyHtml: '<p>BREAKS-THE-PAGE</p>' }));
    await expect(change('news-items', 'a')).rejects.toThrow(/could not be rendered/);
    await expect(change('news-items', 'a')).rejects.toThrow(/could not be rendered/);
    expect(await textOf('/nyheter/isvagen-a/')).toContain('gjordes i morse');
    cms.put('news-items', newsItem({ id: 'a', bodyHtml: '<p>Lagad.</p>', updatedAt: nextUpdate() }));
    await change('news-items', 'a');
    expect(await textOf('/nyheter/isvagen-a/')).toContain('Lagad.');
  });

  it('that kills the renderer fails clearly, and the next page is rendered', async () => {
    cms.put('news-items', newsItem({ id: 'a', bodyHtml: '<p>KILLS-THE-RENDERER</p>' }));
    await expect(change('news-items', 'a')).rejects.toThrow(/renderer died/);
    cms.put('news-items', newsItem({ id: 'c' }));
    await change('news-items', 'c');
    expect((await newsroom.get('/nyheter/isvagen-c/')).status).toBe(200);
  });
});

describe('a rebuild', () => {
  it('of everything finds nothing to write where nothing changed, and tells how far it is', async () => {
    const lines = await rebuild(newsroom, 'full');
    expect(lines.at(-1)).toMatchObject({ result: { written: [], removed: [] } });
    const { done, total } = lines.filter((line) => 'done' in line).at(-1) as { done: number; total: number };
    expect(done).toBe(total);
    expect(total).toBeGreaterThanOrEqual(Object.keys(filesOf(newsroom.dataDir)).length);
  });

  it('repairs what somebody changed by hand, and says what', async () => {
    const { writeFile, rm, mkdir } = await import('node:fs/promises');
    const before = filesOf(newsroom.dataDir);
    await writeFile(`${newsroom.dataDir}/site/nyheter/isvagen-a/index.html`, 'defaced');
    await rm(`${newsroom.dataDir}/site/rss.xml`);
    await mkdir(`${newsroom.dataDir}/site/stray`);
    await writeFile(`${newsroom.dataDir}/site/stray/page.html`, 'stray');
    const lines = await rebuild(newsroom, 'verify');
    expect(lines.at(-1)).toMatchObject({
      result: {
        written: ['/nyheter/isvagen-a/', '/rss.xml'],
        removed: ['/stray/page.html'],
        repaired: [
          { path: '/nyheter/isvagen-a/', why: 'other-bytes' },
          { path: '/rss.xml', why: 'missing' },
          { path: '/stray/page.html', why: 'unknown' },
        ],
      },
    });
    expect(filesOf(newsroom.dataDir)).toEqual(before);
  });

  it('repairs what the cms says otherwise without having told, and says so', async () => {
    cms.put('news-items', newsItem({ id: 'a', title: 'Rättad i tysthet' }));
    cms.remove('news-items', 'b');
    const lines = await rebuild(newsroom, 'verify');
    const { repaired } = (lines.at(-1) as { result: PublishResult }).result;
    expect(repaired).toEqual(
      expect.arrayContaining([
        { path: '/nyheter/isvagen-a/', why: 'outdated' },
        { path: '/nyheter/isvagen-b/', why: 'outdated' },
      ]),
    );
    expect(new Set(repaired.map(({ why }) => why))).toEqual(new Set(['outdated']));
    expect((await rebuild(newsroom, 'verify')).at(-1)).toMatchObject({ result: { repaired: [] } });
  });

  it('finds what changed without a word', async () => {
    cms.put('news-items', newsItem({ id: 'silent' }));
    cms.remove('news-items', 'a');
    await rebuild(newsroom, 'full');
    expect((await newsroom.get('/nyheter/isvagen-silent/')).status).toBe(200);
    expect((await newsroom.get('/nyheter/isvagen-a/')).status).toBe(404);
  });

  it('keeps everything when the cms refuses a whole collection', async () => {
    const before = filesOf(newsroom.dataDir);
    cms.refused = 'news-items';
    const lines = await rebuild(newsroom, 'verify');
    expect(lines.at(-1)).toMatchObject({ error: expect.stringContaining('a list of news-items') });
    await expect(change('news-items', 'a')).rejects.toThrow('a list of news-items');
    expect(filesOf(newsroom.dataDir)).toEqual(before);
  });

  it('keeps everything when the cms fails in the middle', async () => {
    const before = filesOf(newsroom.dataDir);
    cms.failing = true;
    const lines = await rebuild(newsroom, 'full');
    expect(lines.at(-1)).toMatchObject({ error: expect.stringContaining('answered 500') });
    expect(filesOf(newsroom.dataDir)).toEqual(before);
  });
});
