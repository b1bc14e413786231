import { describe, expect, it } from 'vitest';
import { fixture } from '../fixtures/pages.ts';
import { feedLinks } from './feed-links.ts';
import { sharedImage } from './shared-image.ts';
import { asScript, structuredData } from './structured-data.ts';

const corrected = fixture('news-item-corrected', 'news-item');
const page = { ...corrected, socialImage: null };

describe('structured data', () => {
  it('says of a news item what a search engine shows of it', () => {
    const [article, trail] = structuredData(page, page.item.title);
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: page.item.title,
      datePublished: page.item.publishedAt,
      dateModified: page.item.corrections[0]?.date,
      inLanguage: 'sv',
      identifier: page.item.guid,
      mainEntityOfPage: `https://press.isvagsverket.example${page.path}`,
      publisher: { '@type': 'GovernmentOrganization', name: 'Isvägsverket' },
      image: ['https://press.isvagsverket.example/media/3f9a01c2-2400.svg'],
      articleSection: ['Avstängningar', 'Ismätning'],
      correction: page.item.corrections.map(({ text }) => ({ '@type': 'CorrectionComment', text })),
    });
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: 'https://press.isvagsverket.example/' },
        { position: 2, item: 'https://press.isvagsverket.example/nyheter/' },
        { position: 3, name: page.item.title },
      ],
    });
  });

  it('names the press number on the front page, and nothing on a page of words alone', () => {
    expect(structuredData(fixture('front', 'front'), '')).toMatchObject([
      { '@type': 'GovernmentOrganization', contactPoint: { telephone: '+46846500410' } },
    ]);
    expect(structuredData(fixture('contact', 'contact'), 'Kontakt')).toEqual([]);
  });

  it('says of a briefing when and where it is, and that it is moved or cancelled', () => {
    const [event, trail] = structuredData(fixture('briefing', 'briefing'), 'Isvägarna inför vintern');
    expect(event).toMatchObject({
      '@type': 'Event',
      startDate: '2026-11-26T09:00:00Z',
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-11-24T09:00:00Z',
      location: [{ '@type': 'Place', name: 'Isvägsverket, sal Kärnis' }, { '@type': 'VirtualLocation' }],
    });
    expect(trail).toMatchObject({ itemListElement: [{}, { name: 'Pressträffar' }, {}] });
    const [cancelled] = structuredData(fixture('briefing-cancelled-en', 'briefing'), '');
    expect(cancelled).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(cancelled).not.toHaveProperty('previousStartDate');
  });

  it('cannot end its element by any word', () => {
    const written = asScript([{ name: '</script><script>alert(1)</script>' }]);
    expect(written).not.toContain('<');
    expect(JSON.parse(written)).toEqual({ name: '</script><script>alert(1)</script>' });
  });
});

describe('the picture of a link', () => {
  it('is the one made for it, or the first of the item in a size that is wide enough', () => {
    const socialImage = { path: '/og/x.png', width: 1200, height: 630, alt: 'Isvägen är avstängd' };
    expect(sharedImage({ ...page, socialImage })).toBe(socialImage);
    expect(sharedImage(page)).toEqual({
      path: '/media/3f9a01c2-2400.svg',
      width: 2400,
      height: 1500,
      alt: page.item.pictures[0]?.alt,
    });
    expect(sharedImage({ ...page, item: { ...page.item, pictures: [] } })).toBeNull();
  });
});

describe('the feeds of a page', () => {
  it('are those of everything and that of its own list, with names that tell them apart', () => {
    const links = feedLinks(page, { path: '/amnen/is/', title: 'Is' });
    expect(links.map(({ href }) => href)).toEqual(
      ['/rss.xml', '/atom.xml', '/feed.json', '/amnen/is/rss.xml'].map(
        (path) => `https://press.isvagsverket.example${path}`,
      ),
    );
    expect(new Set(links.map(({ title }) => title)).size).toBe(4);
  });
});
