import { describe, expect, it } from 'vitest';
import { FeedError } from './feed-error.ts';
import { readFeed } from './read-feed.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const read = (text: string) => readFeed({ text, now });

const rss = (...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Nyheter</title>\n${items.join('\n')}\n</channel></rss>`;
const item = (parts: Record<string, string>) =>
  `<item>${Object.entries(parts)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</item>`;
const good = {
  title: 'Isvägen över Storsjön öppnar',
  guid: 'urn:uuid:0b6f9a55-6b1c-4a50-9d4c-5d7a3a3c6f01',
  pubDate: 'Mon, 12 Jan 2026 09:00:00 +0100',
  description: '&lt;p&gt;Isen bär  två ton.&lt;/p&gt;&lt;p&gt;Vägen är 3 kilometer.&lt;/p&gt;',
};

describe('RSS', () => {
  it('gives the first paragraph as lead and the rest as text', () => {
    expect(read(rss(item(good)))).toEqual([
      {
        title: good.title,
        lead: 'Isen bär två ton.',
        html: '<p>Vägen är 3 kilometer.</p>',
        publishedAt: '2026-01-12T08:00:00Z',
        guid: good.guid,
      },
    ]);
  });

  it('says once what both the description and the whole text begin with', () => {
    const both = item({
      ...good,
      'content:encoded': '<![CDATA[<p>Isen bär två ton. Vägen är 3 kilometer.</p><p>Kör försiktigt.</p>]]>',
      link: 'https://isvagsverket.example/1',
    });
    const text = rss(both).replace('<rss', '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"');
    expect(read(text)[0]).toMatchObject({
      lead: 'Isen bär två ton. Vägen är 3 kilometer.',
      html: '<p>Kör försiktigt.</p>',
    });
  });

  it('keeps a guid of any kind, and makes the same one again where there is none', () => {
    expect(read(rss(item({ ...good, guid: 'https://isvagsverket.example/?p=7' })))[0]?.guid).toBe(
      'https://isvagsverket.example/?p=7',
    );
    const { guid: _, ...without } = good;
    const [first] = read(rss(item(without)));
    expect(first?.guid).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(read(rss(item(without)))[0]?.guid).toBe(first?.guid);
  });
});

it('reads Atom', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Nyheter</title><id>urn:x</id><updated>2026-01-12T09:00:00Z</updated>
    <entry><title>Is &amp; snö</title><id>tag:isvagsverket.example,2026:1</id><updated>2026-01-13T09:00:00Z</updated>
      <published>2026-01-12T09:00:00+01:00</published><summary>Mindre än &lt; 3 ton</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hela <b>texten</b>.</p></div></content></entry></feed>`;
  expect(read(feed)).toEqual([
    {
      title: 'Is & snö',
      lead: 'Mindre än < 3 ton',
      html: '<p>Hela <strong>texten</strong>.</p>',
      publishedAt: '2026-01-12T08:00:00Z',
      guid: 'tag:isvagsverket.example,2026:1',
    },
  ]);
});

it('reads JSON Feed', () => {
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nyheter',
    items: [
      { id: '1', title: 'Is', content_text: 'Ett.\n\nTvå.', date_published: '2026-01-12T09:00:00+01:00' },
    ],
  });
  expect(read(feed)).toEqual([
    { title: 'Is', lead: 'Ett.', html: '<p>Två.</p>', publishedAt: '2026-01-12T08:00:00Z', guid: '1' },
  ]);
});

describe('a broken feed is refused whole, with the line at fault', () => {
  const faultOf = (text: string) => {
    try {
      read(text);
    } catch (error) {
      if (error instanceof FeedError) return error;
    }
    throw new Error('The feed was not refused.');
  };
  const { title: _t, ...untitled } = good;
  const { pubDate: _d, ...undated } = good;
  const { description: _x, ...wordless } = good;

  it.each<[string, string, number, RegExp]>([
    ['an element that is not closed', rss(item(good), '<item><title>Två</item>'), 4, /not well-formed/],
    ['an ampersand on its own', rss(item(good), item({ ...good, title: 'Is & snö' })), 4, /not well-formed/],
    ['an item without a title', rss(item(good), item(untitled)), 4, /no title/],
    ['an item without a date', rss(item(undated)), 3, /no date/],
    ['an item without a text', rss(item(wordless)), 3, /no text/],
    ['an empty item', rss(item(good), '<item></item>'), 4, /is empty/],
    [
      'a date without a zone',
      rss(`<item>\n${item({ ...good, pubDate: '12 Jan 2026 09:00' }).slice(6)}`),
      4,
      /time zone/,
    ],
    ['a date ahead', rss(item({ ...good, pubDate: 'Mon, 23 Nov 2026 09:00:00 +0100' })), 3, /dated ahead/],
    ['a guid twice', rss(item(good), item(good)), 4, /same guid as the one in line 3/],
  ])('%s', (_, text, line, message) => {
    const fault = faultOf(text);
    expect(fault.place?.line).toBe(line);
    expect(fault.message).toMatch(message);
  });

  it.each<[string, string, number, RegExp]>([
    [
      'JSON with a comma too many',
      '{\n"version": "https://jsonfeed.org/version/1.1",\n"items": [,]}',
      3,
      /valid JSON/,
    ],
    ['JSON of another kind', '{"version": "1"}', 1, /not JSON Feed/],
    [
      'an item without a date',
      '{"version":"https://jsonfeed.org/version/1.1","items":[\n{"id":"1","title":"a","content_text":"b","date_published":"2026-01-01T00:00:00Z"},\n{"id":"2","title":"b"}]}',
      3,
      /no date/,
    ],
  ])('%s', (_, text, line, message) => {
    const fault = faultOf(text);
    expect(fault.place?.line).toBe(line);
    expect(fault.message).toMatch(message);
  });

  it('what is no feed at all, or has no items', () => {
    expect(faultOf('<html><body>x</body></html>').message).toMatch(/neither RSS 2.0 nor Atom/);
    expect(faultOf('Not found').message).toMatch(/not well-formed/);
    expect(faultOf(rss()).message).toMatch(/no items/);
  });
});
