import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeAll(async () => {
  cms = await startCmsDouble();
  cms.put('news-items', newsItem({ id: 'a' }));
  newsroom = await openNewsroom(cms);
});
afterAll(async () => {
  await newsroom.close();
  await cms.close();
});

/** Asks for a path exactly as it is written, which fetch would tidy up first. */
function raw(path: string): Promise<{ status: number; body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  const asked = request(`${newsroom.siteUrl}`, { path }, (response) => {
    let body = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
  });
  asked.on('error', reject).end();
  return promise;
}

describe('the public web server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/nyheter/isvagen-a/', 'text/html; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/en/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/en/feed.json', 'application/feed+json; charset=utf-8'],
    ['/ninjs.json', 'application/json; charset=utf-8'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['/sitemap/news.xml', /^(application|text)\/xml/],
    ['/status.json', 'application/json; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/sitemap.xml', /^(application|text)\/xml/],
  ])('serves %s as %s', async (path, type) => {
    const response = await newsroom.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(type);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('answers 304 to who has the bytes already, with an ETag made from them', async () => {
    const first = await newsroom.get('/rss.xml');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}-gzip"$/);
    const again = await newsroom.get('/rss.xml', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    cms.put('news-items', newsItem({ id: 'a', title: 'Rättad' }));
    await newsroom.change({ documents: [{ collection: 'news-items', id: 'a' }] });
    const changed = await newsroom.get('/rss.xml', { headers: { 'if-none-match': etag } });
    expect([changed.status, await changed.text()]).toEqual([200, expect.stringContaining('Rättad')]);
  });

  it.each(['/atom.xml', '/feed.json', '/ninjs.json', '/feeds.opml', '/sitemap/news.xml'])(
    'answers 304 for %s too',
    async (path) => {
      const etag = (await newsroom.get(path)).headers.get('etag') ?? '';
      const again = await newsroom.get(path, { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    },
  );

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
    ['br;q=0.2, gzip', 'gzip'],
  ])('packs for a reader that takes %s, with an ETag of its own', async (accepted, packing) => {
    const init = { headers: { 'accept-encoding': accepted } };
    const [plain, packed, again] = [
      await newsroom.get('/rss.xml', { headers: { 'accept-encoding': 'identity' } }),
      await newsroom.get('/rss.xml', init),
      await newsroom.get('/rss.xml', init),
    ];
    expect(packed.headers.get('content-encoding')).toBe(packing);
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(await packed.text()).toBe(await plain.text());
    expect([...again.headers].filter(([name]) => name !== 'date')).toEqual(
      [...packed.headers].filter(([name]) => name !== 'date'),
    );
    const etag = packed.headers.get('etag') ?? '';
    expect(etag === plain.headers.get('etag')).toBe(packing === null);
    const held = await newsroom.get('/rss.xml', { headers: { ...init.headers, 'if-none-match': etag } });
    expect([held.status, held.headers.get('etag')]).toEqual([304, etag]);
    const head = await newsroom.get('/rss.xml', { ...init, method: 'HEAD' });
    expect(head.headers.get('etag')).toBe(etag);
  });

  it('never gives the packed bytes of what stood there before', async () => {
    for (const title of ['Ett', 'Två', 'Tre']) {
      cms.put('news-items', newsItem({ id: 'a', title }));
      await newsroom.change({ documents: [{ collection: 'news-items', id: 'a' }] });
      for (const accepted of ['br', 'gzip', 'identity']) {
        const page = await newsroom.get('/nyheter/isvagen-a/', { headers: { 'accept-encoding': accepted } });
        expect(await page.text()).toContain(`"title": "${title}"`);
      }
    }
  });

  it.each([
    ['bytes=0-3', 206, 'bytes 0-3/6', '%PDF'],
    ['bytes=-2', 206, 'bytes 4-5/6', '-1'],
    ['bytes=9-', 416, 'bytes */6', ''],
    ['bytes=0-0,2-2', 200, null, '%PDF-1'],
    ['lines=1', 200, null, '%PDF-1'],
  ])('gives a piece of a file for %s', async (range, status, told, piece) => {
    mkdirSync(join(newsroom.dataDir, 'site/fullmakt'), { recursive: true });
    writeFileSync(join(newsroom.dataDir, 'site/fullmakt/prov.pdf'), '%PDF-1');
    const ask = (headers: Record<string, string>) => newsroom.get('/fullmakt/prov.pdf', { headers });
    const answer = await ask({ range });
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      status,
      told,
      piece,
    ]);
    const other = await ask({ range, 'if-range': '"another"' });
    expect([other.status, await other.text()]).toEqual([200, '%PDF-1']);
    expect((await ask({ range, 'if-range': answer.headers.get('etag') ?? '' })).status).toBe(status);
  });

  it('leads to the address with the slash', async () => {
    const response = await newsroom.get('/nyheter/isvagen-a');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/nyheter/isvagen-a/']);
    expect((await newsroom.get('/nyheter/index.html')).headers.get('location')).toBe('/nyheter/');
  });

  it.each([
    ['/nowhere/', '"language": "sv"'],
    ['/en/nowhere', '"language": "en"'],
  ])('has a page in the language of %s where there is none', async (path, language) => {
    const response = await newsroom.get(path);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining(language)]);
  });

  it('can only be read', async () => {
    const response = await newsroom.get('/', { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await newsroom.get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('allows no script, style or frame of anybody else, on any answer', async () => {
    for (const path of ['/', '/nowhere/', '/status.json', '/_astro/page.1a2b3c4d.css']) {
      const { headers } = await newsroom.get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it("lets what the site's build named by its content be kept for ever, and nothing else", async () => {
    const style = await newsroom.get('/_astro/page.1a2b3c4d.css');
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await newsroom.get('/')).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const missing = await newsroom.get('/_astro/none.css');
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([
      404,
      'public, max-age=0, must-revalidate',
    ]);
  });

  it.each([
    '/../publisher/manifest.db',
    '/..%2fpublisher%2fmanifest.db',
    '/media/..%2f..%2fpublisher%2fmanifest.db',
    '/media/../../publisher/manifest.db',
    '/_astro/%2e%2e/%2e%2e/publisher/manifest.db',
    '/media/%252e%252e/status.json',
    '/_astro/%252e%252e/%252e%252e/publisher/manifest.db',
    '/.tmp/half-written',
    '/media/.hidden',
    '/%00',
    '/%E0%A4%A',
  ])('hands out nothing from outside the tree for %s', async (path) => {
    writeFileSync(join(newsroom.dataDir, 'site', '.tmp', 'half-written'), 'half a page');
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body).not.toMatch(/SQLite format|half a page/);
  });
});

describe('the internal listener', () => {
  it('does nothing without the token', async () => {
    for (const path of ['/changes', '/full', '/verify']) {
      const response = await fetch(newsroom.internalUrl + path, {
        method: 'POST',
        headers: { authorization: 'Bearer wrong', 'content-type': 'application/json' },
        body: JSON.stringify({ documents: [] }),
      });
      expect(response.status).toBe(401);
    }
  });

  it('says that it is ready, and counts without content', async () => {
    expect(await (await fetch(`${newsroom.internalUrl}/readyz`)).json()).toEqual({ ready: true });
    const metrics = await (await fetch(`${newsroom.internalUrl}/metrics`)).text();
    expect(metrics).toMatch(/pressjour_publisher_files_total\{done="written"\} \d+/);
    expect(metrics).toMatch(/pressjour_publisher_routes_failing 0/);
  });

  it('refuses changes that are not as the contract says', async () => {
    await expect(
      newsroom.change({ documents: [{ collection: 'users' as 'topics', id: '1' }] }),
    ).rejects.toThrow(/contract/);
  });
});
