import type { PageOf } from '@pressjour/contract';
import fc from 'fast-check';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { article } from '../fixtures/news.ts';
import { frame } from '../fixtures/press.ts';
import { FeedError, rssFeed } from './rss.ts';

type Feed = PageOf<'rss'>;
const feed: Feed = {
  page: 'rss',
  ...frame({ language: 'sv', path: '/rss.xml' }),
  topic: null,
  items: [{ ...article, path: '/nyheter/isvagen-over-storsjon-ar-avstangd/' }],
};

function withItem(change: Partial<Feed['items'][number]>): Feed {
  return { ...feed, items: feed.items.map((item) => ({ ...item, ...change })) };
}

/** The text of every element by its path, as a real XML parser reads it. */
function read(xml: string): {
  texts: Map<string, string[]>;
  attributes: Map<string, Record<string, string>>;
} {
  const texts = new Map<string, string[]>();
  const attributes = new Map<string, Record<string, string>>();
  const open: { path: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const path = [...open.map(({ path }) => path).slice(-1), tag.name].join('/');
    open.push({ path, text: '' });
    const values = Object.values(tag.attributes as Record<string, SaxesAttributeNS>);
    attributes.set(path, Object.fromEntries(values.map(({ name, value }) => [name, value])));
  });
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) texts.set(closed.path, [...(texts.get(closed.path) ?? []), closed.text]);
  });
  parser.write(xml).close();
  return { texts, attributes };
}

afterEach(() => vi.useRealTimers());

describe('the feed', () => {
  const { texts, attributes } = read(rssFeed(feed));

  it('has whole articles with lasting ids and absolute addresses', () => {
    expect(texts.get('rss/channel/item/title')).toEqual([article.title]);
    expect(texts.get('rss/channel/item/guid')).toEqual([article.guid]);
    expect(attributes.get('rss/channel/item/guid')).toEqual({ isPermaLink: 'false' });
    expect(texts.get('rss/channel/item/link')).toEqual([
      'https://press.isvagsverket.example/nyheter/isvagen-over-storsjon-ar-avstangd/',
    ]);
    expect(texts.get('rss/channel/item/pubDate')).toEqual(['Fri, 20 Nov 2026 15:25:00 GMT']);
    expect(texts.get('rss/channel/item/content:encoded')?.[0]).toContain('<h2>Mätningarna i siffror</h2>');
  });

  it('has corrections before the text, with their dates, and the lead alone as description', () => {
    const corrections = [{ date: '2026-11-21T07:15:00Z', text: 'Det var <tre> fordon.' }];
    const { texts } = read(rssFeed(withItem({ corrections })));
    expect(texts.get('rss/channel/item/content:encoded')?.[0]).toMatch(
      /^<p><strong>Rättelse 21 november 2026 kl. 8.15:<\/strong> Det var &lt;tre&gt; fordon.<\/p><p>/,
    );
    expect(texts.get('rss/channel/item/description')).toEqual([article.lead]);
  });

  it('of a topic names it, and leads to its page', () => {
    const topic = { title: 'Ismätning & radar', slug: 'ismatning' };
    const { texts } = read(rssFeed({ ...feed, topic }));
    expect(texts.get('rss/channel/title')).toEqual(['Isvägsverket: Ismätning & radar']);
    expect(texts.get('rss/channel/link')).toEqual(['https://press.isvagsverket.example/amnen/ismatning/']);
    const named = read(rssFeed({ ...feed, topic, siteName: 'Isnytt' })).texts;
    expect(named.get('rss/channel/title')).toEqual(['Isnytt: Ismätning & radar']);
  });

  it('says where it stands itself', () => {
    expect(attributes.get('rss/channel/atom:link')).toEqual({
      href: 'https://press.isvagsverket.example/rss.xml',
      rel: 'self',
      type: 'application/rss+xml',
    });
  });

  it('makes the addresses in its articles absolute', () => {
    const bodyHtml = '<p><a href="/fullmakt/">Fullmakt</a> <a href="//annan.example/">Annan</a></p>';
    expect(
      read(rssFeed(withItem({ bodyHtml }))).texts.get('rss/channel/item/content:encoded')?.[0],
    ).toContain(
      '<a href="https://press.isvagsverket.example/fullmakt/">Fullmakt</a> <a href="//annan.example/">',
    );
  });
});

describe('the four faults of the package', () => {
  it('dates the feed by its newest change, never by the clock', () => {
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
    const later = rssFeed(feed);
    vi.useFakeTimers({ now: new Date('2032-01-01T00:00:00Z') });
    expect(rssFeed(feed)).toBe(later);
    expect(read(later).texts.get('rss/channel/lastBuildDate')).toEqual(['Fri, 20 Nov 2026 20:40:00 GMT']);
  });

  it('gives an empty feed no such date', () => {
    expect(read(rssFeed({ ...feed, items: [] })).texts.has('rss/channel/lastBuildDate')).toBe(false);
  });

  it('leaves out characters that XML forbids', () => {
    const { texts } = read(rssFeed(withItem({ title: 'Is\u0008väg\u0000 \uFFFE\uD800öppen' })));
    expect(texts.get('rss/channel/item/title')).toEqual(['Isväg \uFFFDöppen']);
  });

  it.each(['publishedAt', 'updatedAt'] as const)('refuses a feed whose %s is no date', (field) => {
    expect(() => rssFeed(withItem({ [field]: 'i går' }))).toThrow(FeedError);
    expect(() => rssFeed(withItem({ [field]: 'i går' }))).toThrow(/isvagen-over-storsjon.*Correct the item/);
  });

  it('has no author of the channel', () => {
    expect(read(rssFeed(feed)).texts.has('rss/channel/author')).toBe(false);
  });
});

describe('any text', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const markup = fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        ']]>',
        '<![CDATA[',
        '\r\n',
        '\u0008',
        'å',
        '</item>',
        '<lastBuildDate>',
      ),
    )
    .map((pieces) => pieces.join(''));

  it('comes out as it went in, without what XML forbids', () => {
    fc.assert(
      fc.property(fc.oneof(text, markup), fc.oneof(text, markup), (lead, bodyHtml) => {
        const feed = withItem({ lead, bodyHtml });
        const xml = rssFeed(feed);
        const { texts } = read(xml);
        const expected = lead
          .replace(/\r\n?/g, '\n')
          .toWellFormed()
          .replace(/\p{Cc}|\uFFFE|\uFFFF/gu, (character) =>
            /[\t\n\u007F-\u009F]/.test(character) ? character : '',
          );
        if (expected !== '') expect(texts.get('rss/channel/item/description')).toEqual([expected]);
        expect(texts.get('rss/channel/item')).toHaveLength(1);
        expect(rssFeed(feed)).toBe(xml);
      }),
    );
  });
});
