import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsDouble, closedLine, startCmsDouble } from './cms-double.ts';
import { address, contact, guidance, newsItem, picture, topic } from './content.ts';
import { expectSameFiles, filesOf, type Newsroom, openNewsroom, rebuild } from './newsroom.ts';

const siteBuild = join(import.meta.dirname, '../../site/dist');
const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z');
let cms: CmsDouble;
let newsroom: Newsroom;

beforeAll(async () => {
  if (!existsSync(siteBuild)) throw new Error('Build the site first: npm run build -w site.');
  cms = await startCmsDouble();
  cms.put('media', picture(cms, { id: 'p', bytes: 'the ice' }));
  cms.put('press-contacts', contact({ id: 'k', topics: ['t'] }));
  cms.put('topics', topic({ id: 't' }));
  cms.put(
    'news-items',
    newsItem({
      id: 'a',
      images: ['p'],
      contacts: ['k'],
      topics: ['t'],
      attachments: ['p'],
      corrections: [{ date: '2026-11-21T08:00:00.000Z', text: 'Vikten var fel.' }],
    }),
  );
  cms.put('news-items', newsItem({ id: 'b', language: 'en', story: 'story-a', slug: 'ice-road-a' }));
  cms.put('guidance', guidance({ id: 'g', kind: 'power-of-attorney', files: ['p'] }));
  cms.put(
    'addresses',
    address({ id: 'w', path: '/nyheter/tagen/', kind: 'withdrawn', reason: 'Fel mätvärde.' }),
  );
  cms.put('addresses', address({ id: 'x', path: '/nyheter/borta/', kind: 'gone', reason: 'Gallrad.' }));
  newsroom = await openNewsroom(cms, { siteBuild, now });
}, 60_000);
afterAll(async () => {
  await newsroom.close();
  await cms.close();
});

describe('the built site, rendered by the publisher', () => {
  it.each([
    ['/', 200],
    ['/en/', 200],
    ['/nyheter/isvagen-a/', 200],
    ['/en/news/ice-road-a/', 200],
    ['/nyheter/', 200],
    ['/nyheter/2026/', 200],
    ['/nyheter/2026/11/', 200],
    ['/amnen/', 200],
    ['/amnen/amne-t/', 200],
    ['/amnen/amne-t/2026/', 200],
    ['/rattelser/', 200],
    ['/rattelser/2026/', 200],
    ['/en/corrections/', 200],
    ['/kontakt/', 200],
    ['/en/contact/', 200],
    ['/fullmakt/', 200],
    ['/en/power-of-attorney/', 200],
    ['/vagledning/vagledning-g/', 200],
    ['/sociala-medier/', 200],
    ['/prenumerera/', 200],
    ['/en/follow/', 200],
    ['/nyheter/tagen/', 200],
    ['/nyheter/borta/', 410],
    ['/finns-inte/', 404],
    ['/en/nowhere/', 404],
  ])('answers %s with %i and a whole page', async (path, status) => {
    const response = await newsroom.get(path);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).toMatch(/<!doctype html>[\s\S]*<\/html>\s*$/i);
    expect(text).toContain(path.startsWith('/en/') ? '<html lang="en"' : '<html lang="sv"');
  });

  it('gives feeds and files that programs can read', async () => {
    const sitemaps = ['/sitemap.xml', '/sitemap/pages.xml', '/sitemap/2026-q4.xml', '/sitemap/news.xml'];
    const feeds = ['/', '/en/', '/amnen/amne-t/'].flatMap((at) => [`${at}rss.xml`, `${at}atom.xml`]);
    for (const path of [...feeds, ...sitemaps, '/feeds.opml']) {
      new SaxesParser({ xmlns: true }).write(await (await newsroom.get(path)).text()).close();
    }
    for (const path of ['/feed.json', '/amnen/amne-t/feed.json']) {
      expect(await (await newsroom.get(path)).json()).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: expect.stringMatching(/^urn:uuid:/) }],
      });
    }
    expect(await (await newsroom.get('/status.json')).json()).toMatchObject({ state: closedLine.state });
    expect(await (await newsroom.get('/robots.txt')).text()).toContain('Sitemap:');
  });

  it('names files in its feeds with the length that they have', async () => {
    const { items } = await (await newsroom.get('/feed.json')).json();
    const files = items[0].attachments as { url: string; mime_type: string; size_in_bytes: number }[];
    expect(files.length).toBeGreaterThan(1);
    for (const { url, mime_type, size_in_bytes } of files) {
      const response = await newsroom.get(new URL(url).pathname);
      expect((await response.arrayBuffer()).byteLength).toBe(size_in_bytes);
      expect(response.headers.get('content-type')).toBe(mime_type);
    }
    const [file] = files;
    const rss = await (await newsroom.get('/rss.xml')).text();
    expect(rss).toContain(
      `<enclosure url="${file?.url}" length="${file?.size_in_bytes}" type="${file?.mime_type}"/>`,
    );
  });

  it.each([
    ['/fullmakt/', '/fullmakt/fullmakt.pdf'],
    ['/fullmakt/', '/vagledning/vagledning-g/vagledning-g.pdf'],
    ['/vagledning/vagledning-g/', '/vagledning/vagledning-g/vagledning-g.pdf'],
    ['/en/power-of-attorney/', '/en/power-of-attorney/power-of-attorney.pdf'],
  ])('offers on %s the file %s, as large as it says', async (path, file) => {
    const response = await newsroom.get(file);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(bytes.subarray(-6).toString()).toBe('%%EOF\n');
    const html = await (await newsroom.get(path)).text();
    const [, link = ''] = html.split(`href="${file}"`);
    expect(link.slice(0, link.indexOf('</a>'))).toContain(`(PDF, ${Math.round(bytes.length / 1000)} kB)`);
  });

  it.each(['/nyheter/isvagen-a/', '/en/news/ice-road-a/'])(
    'gives the picture that %s names for sharing',
    async (path) => {
      const html = await (await newsroom.get(path)).text();
      const named = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
      const response = await newsroom.get(new URL(named).pathname);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
      // The signature, and width and height as the first chunk says them (PNG, 11.2.1).
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    },
  );

  it('points to nothing of its own that is not there', async () => {
    const pages = Object.entries(filesOf(newsroom.dataDir)).filter(([file]) => file.endsWith('.html'));
    const targets = new Set(
      pages.flatMap(([, html]) =>
        [...html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, target]) => String(target)),
      ),
    );
    expect(targets.size).toBeGreaterThan(10);
    for (const target of targets)
      expect([target, (await newsroom.get(target)).status]).toEqual([target, 200]);
  });

  it('needs nothing that its security policy forbids', async () => {
    for (const [file, html] of Object.entries(filesOf(newsroom.dataDir))) {
      if (!file.endsWith('.html')) continue;
      expect(html, file).not.toMatch(
        /<script(?![^>]*\b(?:src=|type="application\/ld\+json"))|<style|\sstyle="|\son[a-z]+="/,
      );
    }
  });

  it('gives the same bytes again', async () => {
    const lines = await rebuild(newsroom, 'verify');
    expect(lines.at(-1)).toMatchObject({ result: { written: [], removed: [] } });
    await using afresh = await openNewsroom(cms, { siteBuild, now });
    expectSameFiles(newsroom.dataDir, afresh.dataDir);
  });
});
