import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../harness/loopback-server.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { filesOf, type Newsroom, openNewsroom } from './newsroom.ts';
import { folder, preview, token } from './previewed.ts';

const siteUrl = 'http://press.isvagsverket.example';

interface PreviewAnswer {
  status: number;
  body: string;
  type?: string;
}

let cms: CmsDouble;
let inFront: LoopbackServer;
let newsroom: Newsroom;
/** What the cms answers to a preview; it is awaited. */
let answer: (asked: { method: string; path: string; body: string }) => PreviewAnswer | Promise<PreviewAnswer>;
let asked: string[];
const logged: string[] = [];

beforeAll(async () => {
  cms = await startCmsDouble();
  cms.put('news-items', newsItem({ id: 'a' }));
  inFront = await startLoopbackServer(async (incoming, response) => {
    const { method = 'GET', url = '/' } = incoming;
    if (!url.startsWith('/api/previews/')) {
      const passed = await fetch(cms.url + url);
      const bytes = Buffer.from(await passed.arrayBuffer());
      response
        .writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? '' })
        .end(bytes);
      return;
    }
    asked.push(`${method} ${url}`);
    const {
      status,
      body,
      type = 'application/json',
    } = await answer({ method, path: url, body: await text(incoming) });
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  newsroom = await openNewsroom({ ...cms, url: inFront.url }, { log: (line) => logged.push(line) });
});
afterAll(async () => {
  await newsroom.close();
  await inFront.goAway();
  await cms.close();
});
beforeEach(() => {
  asked = [];
  answer = () => ({ status: 200, body: JSON.stringify(preview) });
});

const nothing = { status: 404, body: '{"errors":[]}' };
const get = (path: string, init?: RequestInit) => newsroom.get(path, init);
const show = (init?: RequestInit) => get(`/preview/${token}/`, init);
const type = (body: string, headers: Record<string, string> = { origin: siteUrl }) =>
  show({ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('a preview', () => {
  it('is the page that the site would make, and says whom it is for', async () => {
    const response = await show();
    const page = await response.text();
    expect(response.status).toBe(200);
    const shown = JSON.parse(page.slice(page.indexOf('{'), page.lastIndexOf('}') + 1));
    expect(shown).toMatchObject({
      page: 'news-item',
      path: '/nyheter/ett-utkast/',
      alternate: preview.alternate,
      press: { organisation: 'Isvägsverket' },
      preview: { kind: 'editor', to: '', expiresAt: preview.expiresAt, typedAt: 'http://localhost:3000' },
      item: {
        title: 'Ett utkast om isvägen',
        topics: [{ title: 'Isvägar', slug: 'isvagar' }],
        contacts: [{ name: 'Maja Tjärn' }],
        pictures: [
          {
            files: [
              { path: `/preview/${token}/media/m1/w480/is-480.webp`, width: 480 },
              { path: `/preview/${token}/media/m1/original/Is%20p%C3%A5%20sj%C3%B6n.png`, size: 5 },
            ],
          },
        ],
      },
    });
  });

  it('is told to no form but the one of a writer', async () => {
    answer = () => ({ status: 200, body: JSON.stringify({ ...preview, kind: 'colleague', to: 'Karin' }) });
    const page = await (await show()).text();
    expect(page).toContain('"typedAt": null');
    expect(page).toContain('"to": "Karin"');
  });

  it('shows a guidance', async () => {
    const { story, id, language, title, slug, lead, bodyHtml, updatedAt } = preview.document;
    const document = {
      id,
      language,
      story,
      title,
      slug,
      lead,
      bodyHtml,
      updatedAt,
      kind: 'power-of-attorney',
      files: ['m1'],
    };
    answer = () => ({ status: 200, body: JSON.stringify({ ...preview, collection: 'guidance', document }) });
    const page = await (await show()).text();
    expect(page).toContain('"page": "guidance"');
    expect(page).toContain(`/preview/${token}/media/m1/original/`);
  });

  it('is kept by nobody, found by nobody, and framed by the cms alone', async () => {
    for (const response of [await show(), await show({ method: 'HEAD' }), await get('/preview/unknown/')]) {
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('etag')).toBeNull();
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
      expect(policy).toContain('frame-ancestors http://localhost:3000');
    }
    expect((await get('/nyheter/isvagen-a/')).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'none'",
    );
  });

  it('leaves no word in the tree, a list or a log', async () => {
    await show();
    await type('{"typed":{}}');
    cms.put('news-items', newsItem({ id: 'b' }));
    await newsroom.change({ documents: [{ collection: 'news-items', id: 'b' }] });
    expect(JSON.stringify(filesOf(newsroom.dataDir))).not.toMatch(/Hemligt|Ett utkast om isv|preview\/AbC/);
    expect(logged.join('')).not.toContain(token);
  });

  it.each(['short', 'x'.repeat(23), `${'a'.repeat(30)}.${'b'.repeat(42)}`, '%2e%2e%2fadmin', '%E0%A4%A'])(
    'is not asked of the cms for %s, which is no token',
    async (wrong) => {
      const response = await get(`/preview/${wrong}/`);
      expect([400, 404]).toContain(response.status);
      expect(asked).toEqual([]);
    },
  );

  it('says in both languages that the link no longer holds and whom to ask, when it shows nothing', async () => {
    answer = () => nothing;
    const response = await show();
    const said = await response.text();
    expect(response.status).toBe(404);
    expect(said).toMatch(/Länken gäller inte längre.*Be den som skickade länken om en ny\./s);
    expect(said).toMatch(/lang="en".*no longer valid.*Ask whoever sent it for a new one\./s);
    const style = createHash('sha256')
      .update(/<style>(.*)<\/style>/s.exec(said)?.[1] ?? '')
      .digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${style}';`);
    for (const path of ['/preview/', '/preview/short/', `/preview/${token}/elsewhere/`]) {
      const other = await get(path);
      expect([other.status, await other.text()]).toEqual([404, said]);
    }
  });
});

describe('what is typed', () => {
  it('is handed to the cms as it came, and shown', async () => {
    answer = ({ body }) => ({
      status: 200,
      body: JSON.stringify({
        ...preview,
        document: { ...preview.document, title: JSON.parse(body).typed.title },
      }),
    });
    const response = await type('{"typed":{"title":"Ny rubrik"}}');
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('"title": "Ny rubrik"'),
    ]);
    expect(asked).toEqual([`POST /api/previews/${token}`]);
    answer = () => ({ status: 200, body: JSON.stringify(preview) });
    const byBrowser = await type('{"typed":{}}', { 'sec-fetch-site': 'same-origin' });
    expect(byBrowser.status).toBe(200);
  });

  it.each([
    ['without a word of where from', {}],
    ['from another site', { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' }],
    ['from another name of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused %s', async (_what, headers) => {
    expect((await type('{"typed":{}}', headers)).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('is refused when it is too long, no JSON, or not as the cms wants it', async () => {
    expect((await type('x'.repeat(520 * 1024))).status).toBe(413);
    expect(
      (await type('a=b', { origin: siteUrl, 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415);
    expect((await show({ method: 'PUT', headers: { origin: siteUrl } })).status).toBe(405);
    expect(asked).toEqual([]);
    answer = () => ({ status: 400, body: '{}' });
    const refused = await type('{"typed":{"title":7}}');
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('Spara texten')]);
  });
});

describe('a file of a preview', () => {
  const path = `/preview/${token}/media/m1/w480/is-480.webp`;

  it('is passed on from the cms and kept by nobody', async () => {
    answer = () => ({ status: 200, body: 'bytes', type: 'image/webp' });
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('bytes');
    expect(asked).toEqual([`GET ${folder}/w480`]);
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('asks the cms for nothing outside the preview', async () => {
    answer = () => nothing;
    expect((await get(`/preview/${token}/media/..%2f..%2fmedia/..%2ffile/x`)).status).toBe(404);
    expect(asked).toEqual([`GET /api/previews/${token}/files/..%2F..%2Fmedia/..%2Ffile`]);
  });
});

describe('when something fails', () => {
  it('a cms that is down is said in words, and the site goes on', async () => {
    logged.length = 0;
    await inFront.goAway();
    const response = await show();
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining('svarar inte')]);
    expect(await (await show({ headers: { 'accept-language': 'en-GB' } })).text()).toContain(
      'does not answer',
    );
    expect((await get('/')).status).toBe(200);
    await inFront.comeBack();
    expect((await show()).status).toBe(200);
    expect(logged.join('')).toMatch(/"preview":"[0-9a-f]{12}"/);
    expect(logged.join('')).not.toContain(token);
  });

  it.each([
    ['an error', { status: 500, body: '{}' }, 'svarar inte'],
    ['something that is no preview', { status: 200, body: '{"collection":"users"}' }, 'kunde inte läsas'],
    ['no JSON', { status: 200, body: '<html>' }, 'kunde inte läsas'],
  ])('%s of the cms shows nothing, and says which it was', async (_what, said, words) => {
    answer = () => said;
    const response = await show();
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining(words)]);
  });

  it('a text that kills its renderer takes nothing else with it', async () => {
    answer = () => ({ status: 200, body: JSON.stringify(preview).replace('Hemligt.', 'KILLS-THE-RENDERER') });
    expect((await show()).status).toBe(500);
    cms.put('news-items', newsItem({ id: 'a', title: 'Kom ut ändå' }));
    await newsroom.change({ documents: [{ collection: 'news-items', id: 'a' }] });
    expect(await (await get('/nyheter/isvagen-a/')).text()).toContain('Kom ut ändå');
    answer = () => ({ status: 200, body: JSON.stringify(preview) });
    expect((await show()).status).toBe(200);
  });

  it('more than can be made at once wait, and more than may wait are asked to come again', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    answer = async () => {
      await released;
      return { status: 200, body: JSON.stringify(preview) };
    };
    const { promise: turnedAway, resolve: enough } = Promise.withResolvers<void>();
    const late: (string | null)[] = [];
    const all = Array.from({ length: 60 }, async () => {
      const response = await show();
      if (response.status === 503) late.push(response.headers.get('retry-after'));
      if (late.length === 24) enough();
      return response;
    });
    await turnedAway;
    expect(new Set(late)).toEqual(new Set(['5']));
    release();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(36);
    expect(late).toHaveLength(24);
  });

  it('a link that is opened without end is told to wait', async () => {
    answer = () => nothing;
    const other = 'z'.repeat(22);
    const statuses = new Set<number>();
    for (let n = 0; n < 601; n += 1)
      statuses.add((await get(`/preview/${other}/`, { method: 'HEAD' })).status);
    expect(statuses).toEqual(new Set([404, 429]));
    expect((await show()).status).toBe(404);
  });
});
