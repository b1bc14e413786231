import type { Page } from '@pressjour/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite, type Rendered } from './fixtures/built-site.ts';
import { fixture, pages } from './fixtures/pages.ts';

let render: (page: Page) => Promise<Rendered>;
beforeAll(async () => {
  render = await builtSite();
});

const noindex = '<meta name="robots" content="noindex">';

describe('a correction', () => {
  const page = () => fixture('news-item-corrected', 'news-item');

  it('stands above the text, with its date', async () => {
    const { body } = await render(page());
    const [first, second] = page().item.corrections;
    const places = [page().item.lead, 'id="corrections"', first?.text, second?.text, 'Sprickorna syntes vid'];
    const found = places.map((words) => body.lastIndexOf(words ?? 'none'));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
    expect(body).toContain('<time datetime="2026-11-21T07:15:00Z">21 november 2026 kl. 8.15</time>');
  });

  it('is the only trace of a change: an item without one does not say when it was changed', async () => {
    const item = fixture('news-item', 'news-item');
    const { body } = await render(item);
    expect(body).not.toContain('class="correction-notes"');
    expect(body).not.toContain(item.updatedAt ?? 'none');
    const later = { ...item, updatedAt: '2027-01-01T00:00:00Z' };
    expect((await render({ ...later, item: { ...item.item, updatedAt: later.updatedAt } })).body).toBe(body);
    expect((await render(fixture('guidance', 'guidance'))).body).toContain('Senast uppdaterad');
  });

  it('is listed with its date and a link to the text', async () => {
    const corrections = fixture('corrections', 'corrections');
    const { body } = await render(corrections);
    for (const { date, text, path } of corrections.notes) {
      expect(body).toContain(`datetime="${date}"`);
      expect(body).toContain(text);
      expect(body).toContain(`href="${path}"`);
    }
    expect(body).toContain('href="/rattelser/2024/"');
  });
});

describe('topics', () => {
  it('are links on an item', async () => {
    const { body } = await render(fixture('news-item', 'news-item'));
    expect(body).toMatch(/href="\/amnen\/avstangningar\/"[^>]*> ?Avstängningar/);
  });

  it('have a feed that names them', async () => {
    const { body } = await render(fixture('topic', 'topic'));
    expect(body).toContain(
      'href="https://press.isvagsverket.example/amnen/avstangningar/rss.xml" title="Isvägsverket: Avstängningar"',
    );
    expect((await render(fixture('rss-topic', 'rss'))).body).toContain(
      '<title><![CDATA[The Ice Road Agency: Closures]]></title>',
    );
  });
});

describe('lists', () => {
  it.each([
    ['archive', ['/nyheter/2026/11/', '/nyheter/2025/', '214 nyheter']],
    ['year', ['/nyheter/2025/02/', '/nyheter/2026/', '/nyheter/2024/', '1 nyhet']],
    ['topics', ['/amnen/ismatning/', '12 nyheter']],
    ['topic', ['/amnen/avstangningar/2025/', '/amnen/avstangningar/rss.xml', '/amnen/']],
    ['topic-year', ['/amnen/avstangningar/2026/', '/amnen/avstangningar/', 'Avstängningar: nyheter 2025']],
    ['corrections-year', ['/en/corrections/', 'Corrections in 2026']],
    ['front', ['/amnen/', '/rattelser/']],
  ])('lead onward: %s', async (name, wanted) => {
    const page = pages[name];
    if (!page) throw new Error(`There is no fixture ${name}.`);
    const { body } = await render(page);
    for (const words of wanted) expect(body).toContain(words);
  });
});

describe('the name of the newsroom', () => {
  it('stands in its place, its title and its feed; without one the organisation does', async () => {
    const { body } = await render(fixture('front-named', 'front'));
    expect(body).toContain('<title>Isnytt</title>');
    expect(body).toMatch(/<span class="masthead__organisation">Isnytt<\/span>/);
    expect(body).toContain('title="Isnytt"');
    const { body: unnamed } = await render(fixture('front', 'front'));
    expect(unnamed).toContain('<title>Isvägsverket, pressrum</title>');
    expect(unnamed).toContain('title="Isvägsverket: nyheter"');
  });
});

describe('search engines', () => {
  it('are kept out of a site that may not be listed', async () => {
    expect((await render(fixture('front-named', 'front'))).body).toContain(noindex);
    expect((await render(fixture('front', 'front'))).body).not.toContain(noindex);
    expect((await render(fixture('robots-closed', 'robots'))).body).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('a preview', () => {
  it('says that nothing of it is published, whom it is for and until when', async () => {
    const { body } = await render(fixture('preview-colleague', 'guidance'));
    expect(body).toContain('Draft – not published');
    expect(body).toContain('The link was made for Aino Rautavuo. Do not pass it on.');
    expect(body).toContain('<time datetime="2026-11-29T10:00:00Z">29 November 2026, 11:00</time>');
    const embargo = await render(fixture('preview-embargo', 'news-item'));
    expect(embargo.body).toMatch(/Embargo until\s+<time datetime="2026-11-23T06:00:00Z">/);
  });

  it.each(['preview-editor', 'preview-colleague', 'preview-embargo'])(
    'is nothing for search engines and does not ask for the state of the line: %s',
    async (name) => {
      const page = pages[name];
      if (!page) throw new Error(`There is no fixture ${name}.`);
      const { body } = await render(page);
      expect(body).toContain(noindex);
      expect(body).not.toContain('rel="canonical"');
      expect(body).not.toContain('og:');
      expect(body).not.toContain('/_astro/live.');
      expect(body.includes('/_astro/preview.')).toBe(name === 'preview-editor');
    },
  );

  it('leaves no trace on what is published', async () => {
    const { body } = await render(fixture('news-item', 'news-item'));
    expect(body).not.toMatch(/data-preview|_astro\/preview\./);
  });
});
