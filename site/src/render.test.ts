import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lineStatusShape, type Page } from '@pressjour/contract';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtSite, clientFolder, type Rendered } from './fixtures/built-site.ts';
import { htmlFixtures } from './fixtures/html.ts';
import { eventLine } from './fixtures/lines.ts';
import { fixture, pages } from './fixtures/pages.ts';
import { readXml } from './fixtures/read-xml.ts';

type Element = DefaultTreeAdapterTypes.Element;

let render: (page: Page) => Promise<Rendered>;
beforeAll(async () => {
  render = await builtSite();
});
afterEach(() => vi.useRealTimers());

const named = Object.entries(pages);
const html = named.filter(([name]) => htmlFixtures.includes(name));

function elementsOf(body: string): Element[] {
  const faults: string[] = [];
  const document = parse(body, { onParseError: ({ code }) => faults.push(code) });
  expect(faults).toEqual([]);
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(document);
  return found;
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((attr) => attr.name === name)?.value;

describe('every page', () => {
  // The first file to print loads what makes them.
  it.each(named)('gives the same bytes at any time: %s', { timeout: 20_000 }, async (_name, page) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T00:00:00Z') });
    const first = await render(page);
    vi.setSystemTime(new Date('2032-06-01T12:00:00Z'));
    expect((await render(page)).body).toBe(first.body);
    expect(first.status).toBe(200);
  });

  it.each(html)('is sound HTML with one heading of the first rank: %s', async (_name, page) => {
    const elements = elementsOf((await render(page)).body);
    expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    const root = elements.find(({ tagName }) => tagName === 'html');
    expect(root && attribute(root, 'lang')).toBe('language' in page ? page.language : '');
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(html)('loads nothing inline and nothing from elsewhere: %s', async (_name, page) => {
    const { body, mediaType } = await render(page);
    expect(mediaType).toBe('text/html; charset=utf-8');
    for (const element of elementsOf(body)) {
      expect(element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
      expect(element.tagName).not.toBe('style');
      if (element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json')
        expect(attribute(element, 'src')).toMatch(/^\/_astro\/(live|preview|mandate|search)\.[\w-]+\.js$/);
      const loaded = loadedBy(element);
      if (loaded === undefined) continue;
      expect(loaded).toMatch(/^\//);
      if (loaded.startsWith('/_astro/')) expect(existsSync(join(clientFolder, loaded))).toBe(true);
    }
  });
});

function loadedBy(element: Element): string | undefined {
  if (element.tagName !== 'link') return attribute(element, 'src');
  return ['stylesheet', 'icon'].includes(attribute(element, 'rel') ?? '')
    ? attribute(element, 'href')
    : undefined;
}

describe('words from outside', () => {
  it('are shown and never obeyed', async () => {
    const page = fixture('news-item', 'news-item');
    const title = '<script>alert(1)</script> & "mer"';
    const { body } = await render({ ...page, item: { ...page.item, title, lead: title } });
    const scripts = elementsOf(body).filter(({ tagName }) => tagName === 'script');
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json', 'module']);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
  });
});

describe('the front page', () => {
  it('has the number as a link and the state in words', async () => {
    const { body } = await render(fixture('front', 'front'));
    expect(body).toContain('<a href="tel:+46846500410">08-465 004 10</a>');
    expect(body).toContain('Svarar nu, till <time datetime="2026-11-20T16:00:00Z">kl. 17.00</time>.');
    expect(body).toContain('press@isvagsverket.example');
  });

  it('shows an ongoing event with the time of its last update', async () => {
    const { body } = await render(fixture('front-event', 'front'));
    expect(body).toContain('Sprickor på isvägen över Storsjön');
    expect(body).toMatch(
      /Uppdaterad\s+<span data-event-updated>\s+<time datetime="2026-11-20T20:40:00Z">20 november 2026 kl. 21.40<\/time>/,
    );
  });

  it('promises nothing while nobody answers', async () => {
    const { body } = await render(fixture('front-unanswered', 'front'));
    expect(body).toContain('Ingen svarar just nu.');
    expect(body).not.toMatch(/Svarar nu|dygnet runt till|svarar dygnet runt/);
  });

  it('names the language of an event that nobody has translated yet', async () => {
    const swedish = { sv: 'Lastbil genom isen', en: 'Lastbil genom isen' };
    const events = eventLine.events.map((event) => ({ ...event, title: swedish, notice: swedish }));
    const { body } = await render({ ...fixture('front-en', 'front'), line: { ...eventLine, events } });
    expect(body.match(/<span lang="sv">Lastbil genom isen<\/span>/g)).toHaveLength(3);
    expect((await render(fixture('front-event', 'front'))).body).not.toContain('<span lang');
  });

  it('marks each year once', async () => {
    const { body } = await render(fixture('front', 'front'));
    expect(body.match(/class="ledger__year"/g)).toHaveLength(2);
  });
});

describe('the power-of-attorney page', () => {
  it("gives the agency's own guidance with its files and nothing beside it", async () => {
    const page = fixture('power-of-attorney', 'power-of-attorney');
    const { body } = await render(page);
    expect(body).toContain(`<h1>${page.guidance?.title}</h1>`);
    expect(body).toMatch(/<a [^>]*href="\/media\/5d10aa42.pdf"[^>]*> ?Blankett för fullmakt \(PDF, 42 kB\)/);
    expect(body).not.toContain('Det här måste stå i fullmakten');
  });

  it('says what the law asks for until guidance is published', async () => {
    const { body } = await render(fixture('power-of-attorney-bare', 'power-of-attorney'));
    expect(body).toContain('signature');
  });
});

describe('a page that stays while the line changes', () => {
  it('leaves the state to the script and says what always holds', async () => {
    const { body } = await render(fixture('news-item', 'news-item'));
    expect(body).toMatch(/class="press-box__state" data-line-state data-line-brief hidden/);
    expect(body).not.toContain('class="event-band"');
    expect(body).toMatch(/<section class="event-bar"[^>]* hidden>/);
    expect(body).toContain('Utanför öppettiderna svarar vi när en händelse pågår');
  });
});

describe('a page that was taken back', () => {
  it.each(['withdrawn', 'gone'] as const)(
    'says reason and date only, and is not for search engines: %s',
    async (kind) => {
      const page = fixture(kind, kind);
      const { body } = await render(page);
      expect(body).toContain(page.reason);
      expect(body).toContain(`<time datetime="${page.date}">`);
      expect(body).toContain('<meta name="robots" content="noindex">');
      expect(body).not.toContain('rel="canonical"');
      expect(body).not.toContain('og:title');
    },
  );
});

describe('languages', () => {
  it('point to each other', async () => {
    const { body } = await render(fixture('news-item', 'news-item'));
    const address = 'https://press.isvagsverket.example/en/news/ice-road-across-storsjon-closed/';
    expect(body).toContain(`<link rel="alternate" hreflang="en" href="${address}">`);
    expect(body).toContain('lang="en"> Read in English');
  });
});

describe('files', () => {
  it('status.json is the status of the line and nothing else', async () => {
    const page = fixture('status', 'status');
    const { body, mediaType } = await render(page);
    expect(mediaType).toMatch(/^application\/json/);
    expect(lineStatusShape.parse(JSON.parse(body))).toEqual(page.line);
  });

  it('sitemap.xml is XML and names both languages of a page', async () => {
    const { body, mediaType } = await render(fixture('sitemap', 'sitemap'));
    expect(mediaType).toMatch(/^application\/xml/);
    new SaxesParser({ xmlns: true }).write(body).close();
    expect(body.match(/<url>/g)).toHaveLength(3);
    expect(body).toContain('hreflang="en" href="https://press.isvagsverket.example/en/"/>');
  });

  it('a newsroom without search leads nobody to it', async () => {
    const { body } = await render(fixture('not-found-without-search', 'not-found'));
    expect(body).toContain('href="/nyheter/"');
    expect(body).not.toContain('/sok/');
    expect((await render(fixture('not-found', 'not-found'))).body.match(/"\/sok\/"/g)).toHaveLength(3);
  });

  it('the index of sitemaps is XML and names each with its date', async () => {
    const { body, mediaType } = await render(fixture('sitemap-index', 'sitemap-index'));
    expect(mediaType).toMatch(/^application\/xml/);
    new SaxesParser({ xmlns: true }).write(body).close();
    expect(body).toContain('<loc>https://press.isvagsverket.example/sitemap/pages.xml</loc>\n  </sitemap>');
    expect(body).toMatch(/sitemap\/2025-q4\.xml<\/loc>\s+<lastmod>2025-12-19T11:00:00Z<\/lastmod>/);
  });

  it('the sitemap of news is XML and says of each what a search engine asks for', async () => {
    const { body, mediaType } = await render(fixture('sitemap-news', 'sitemap-news'));
    expect(mediaType).toMatch(/^application\/xml/);
    const { texts } = readXml(body);
    const item = 'urlset/url/news:news';
    expect(texts.get('urlset/url/loc')?.[0]).toMatch(/^https:.*\/nyheter\/isvagen/);
    expect(texts.get(`${item}/news:publication/news:name`)).toEqual(['Isvägsverket', 'The Ice Road Agency']);
    expect(texts.get(`${item}/news:publication/news:language`)).toEqual(['sv', 'en']);
    expect(texts.get(`${item}/news:publication_date`)?.[0]).toBe('2026-11-20T15:25:00Z');
    expect(texts.get(`${item}/news:title`)).toHaveLength(2);
  });

  it.each([
    ['atom', 'application/atom+xml'],
    ['json-feed', 'application/feed+json'],
    ['ninjs', 'application/json'],
    ['opml', 'text/x-opml'],
  ] as const)('%s says what it is', async (name, type) => {
    const { mediaType } = await render(fixture(name, name));
    expect(mediaType).toBe(`${type}; charset=utf-8`);
  });

  it('robots.txt points to the sitemaps', async () => {
    const { body } = await render(fixture('robots', 'robots'));
    expect(body).toContain('Sitemap: https://press.isvagsverket.example/sitemap.xml\n');
    expect(body).toContain('Sitemap: https://press.isvagsverket.example/sitemap/news.xml\n');
  });
});
