import type { Feed } from '@pressjour/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newsFeed } from '../fixtures/feeds.ts';
import { article } from '../fixtures/news.ts';
import { readXml } from '../fixtures/read-xml.ts';
import { feedText } from './feed.ts';
import { FeedError } from './feed-format.ts';

const plain = newsFeed('rss');
const feed: Feed<'rss'> = { ...plain, items: plain.items.map((item) => ({ ...item, corrections: [] })) };

function withItem(change: Partial<Feed['items'][number]>): Feed<'rss'> {
  return { ...feed, items: feed.items.map((item) => ({ ...item, ...change })) };
}

const read = (page: Feed) => readXml(feedText(page));

afterEach(() => vi.useRealTimers());

describe('the feed', () => {
  const { texts, attributes } = read(feed);

  it('has whole articles with lasting ids and absolute addresses', () => {
    expect(texts.get('rss/channel/item/title')).toEqual([article.title]);
    expect(texts.get('rss/channel/item/guid')).toEqual([article.guid]);
    expect(attributes.get('rss/channel/item/guid')).toEqual([{ isPermaLink: 'false' }]);
    expect(texts.get('rss/channel/item/link')).toEqual([
      'https://press.isvagsverket.example/nyheter/isvagen-over-storsjon-ar-avstangd/',
    ]);
    expect(texts.get('rss/channel/item/pubDate')).toEqual(['Fri, 20 Nov 2026 15:25:00 GMT']);
    expect(texts.get('rss/channel/item/content:encoded')?.[0]).toContain('<h2>Mätningarna i siffror</h2>');
  });

  it('has corrections before the text, with their dates, and the lead alone as description', () => {
    const corrections = [{ date: '2026-11-21T07:15:00Z', text: 'Det var <tre> fordon.' }];
    const { texts } = read(withItem({ corrections }));
    expect(texts.get('rss/channel/item/content:encoded')?.[0]).toMatch(
      /^<p><strong>Rättelse 21 november 2026 kl. 8.15:<\/strong> Det var &lt;tre&gt; fordon.<\/p><p>/,
    );
    expect(texts.get('rss/channel/item/description')).toEqual([article.lead]);
  });

  it('of a topic names it, and leads to its page', () => {
    const topic = { home: '/amnen/ismatning/', of: 'Ismätning & radar' };
    const { texts } = read({ ...feed, ...topic });
    expect(texts.get('rss/channel/title')).toEqual(['Isvägsverket: Ismätning & radar']);
    expect(texts.get('rss/channel/link')).toEqual(['https://press.isvagsverket.example/amnen/ismatning/']);
    const named = read({ ...feed, ...topic, siteName: 'Isnytt' }).texts;
    expect(named.get('rss/channel/title')).toEqual(['Isnytt: Ismätning & radar']);
  });

  it('says where it stands itself, and which hub tells of changes', () => {
    const self = {
      href: 'https://press.isvagsverket.example/rss.xml',
      rel: 'self',
      type: 'application/rss+xml',
    };
    expect(attributes.get('rss/channel/atom:link')).toEqual([self]);
    const hubbed = read({ ...feed, hub: 'https://hub.example/' });
    expect(hubbed.attributes.get('rss/channel/atom:link')).toEqual([
      self,
      { href: 'https://hub.example/', rel: 'hub' },
    ]);
  });

  it('has one file of an item as its enclosure, with its type and its true length', () => {
    expect(attributes.get('rss/channel/item/enclosure')).toEqual([
      {
        url: 'https://press.isvagsverket.example/media/9be2c7d0.pdf',
        type: 'application/pdf',
        length: '84120',
      },
    ]);
    const pictured = read(withItem({ attachments: [] }));
    expect(pictured.attributes.get('rss/channel/item/enclosure')).toEqual([
      {
        url: 'https://press.isvagsverket.example/media/3f9a01c2-2400.svg',
        type: 'image/jpeg',
        length: '1843000',
      },
    ]);
    expect(
      read(withItem({ attachments: [], pictures: [] })).attributes.has('rss/channel/item/enclosure'),
    ).toBe(false);
  });

  it('makes the addresses in its articles absolute', () => {
    const bodyHtml = '<p><a href="/fullmakt/">Fullmakt</a> <a href="//annan.example/">Annan</a></p>';
    expect(read(withItem({ bodyHtml })).texts.get('rss/channel/item/content:encoded')?.[0]).toContain(
      '<a href="https://press.isvagsverket.example/fullmakt/">Fullmakt</a> <a href="//annan.example/">',
    );
  });
});

describe('the four faults of the package', () => {
  it('dates the feed by its newest change, never by the clock', () => {
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
    const later = feedText(feed);
    vi.useFakeTimers({ now: new Date('2032-01-01T00:00:00Z') });
    expect(feedText(feed)).toBe(later);
    expect(readXml(later).texts.get('rss/channel/lastBuildDate')).toEqual(['Fri, 20 Nov 2026 20:40:00 GMT']);
  });

  it('gives an empty feed no such date', () => {
    expect(read({ ...feed, items: [] }).texts.has('rss/channel/lastBuildDate')).toBe(false);
  });

  it('leaves out characters that XML forbids', () => {
    const { texts } = read(withItem({ title: 'Is\u0008väg\u0000 \uFFFE\uD800öppen' }));
    expect(texts.get('rss/channel/item/title')).toEqual(['Isväg \uFFFDöppen']);
  });

  it.each(['publishedAt', 'updatedAt'] as const)('refuses a feed whose %s is no date', (field) => {
    expect(() => feedText(withItem({ [field]: 'i går' }))).toThrow(FeedError);
    expect(() => feedText(withItem({ [field]: 'i går' }))).toThrow(/isvagen-over-storsjon.*Correct the item/);
  });

  it('has no author of the channel', () => {
    expect(read(feed).texts.has('rss/channel/author')).toBe(false);
  });
});
