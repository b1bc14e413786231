import { type Feed, type FeedItem, type FeedKind, feedKinds } from '@pressjour/contract';
import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { newsFeed } from '../fixtures/feeds.ts';
import { readXml } from '../fixtures/read-xml.ts';
import { feedText } from './feed.ts';

const [item] = newsFeed('rss').items as [FeedItem];

function feedOf(kind: FeedKind, items: FeedItem[]): Feed {
  return { ...newsFeed(kind), items };
}

/** What a reader of the format sees of the items: id, title and text. */
function seen(kind: FeedKind, text: string): { id: unknown; title: unknown; html: unknown }[] {
  if (kind === 'ninjs') {
    const { associations } = JSON.parse(text) as {
      associations: { uri: string; name: string; bodies: { value: string }[] }[];
    };
    return associations.map(({ uri, name, bodies }) => ({ id: uri, title: name, html: bodies[0]?.value }));
  }
  if (kind === 'json-feed') {
    const { items } = JSON.parse(text) as { items: { id: string; title: string; content_html: string }[] };
    return items.map(({ id, title, content_html }) => ({ id, title, html: content_html }));
  }
  const { texts } = readXml(text);
  const [at, id, html] =
    kind === 'rss' ? ['rss/channel/item', 'guid', 'content:encoded'] : ['feed/entry', 'id', 'content'];
  return (texts.get(at) ?? []).map((_, nth) => ({
    id: texts.get(`${at}/${id}`)?.[nth],
    title: texts.get(`${at}/title`)?.[nth],
    html: texts.get(`${at}/${html}`)?.[nth],
  }));
}

/** A text as every format can carry it. */
const carried = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/\p{Cc}|\uFFFE|\uFFFF/gu, (character) =>
      /[\t\n\u007F-\u009F]/.test(character) ? character : '',
    );

const pieces = fc.constantFrom(
  ...[
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
    '</entry>',
    '<entry>',
    '<item>',
  ],
  ...['<lastBuildDate>', '</channel>', '</feed>', '"items":[', ' ]}', '\uD800'],
);
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  )
  // The ends are words: what is blank there means nothing, and the packages leave it out.
  .map((middle) => `Is${middle}väg`);

describe.each(feedKinds)('%s', (kind) => {
  it('carries any text as it is, without what XML forbids, and gives the same bytes again', () => {
    fc.assert(
      fc.property(text, text, text, (title, bodyHtml, of) => {
        const feed = { ...feedOf(kind, [{ ...item, title, bodyHtml }, item]), of };
        const written = feedText(feed);
        const [first, second, ...more] = seen(kind, written);
        expect(more).toEqual([]);
        expect(first).toMatchObject({ id: item.guid, title: carried(title) });
        expect(String(first?.html)).toContain(carried(bodyHtml));
        expect(second).toMatchObject({ id: item.guid, title: item.title });
        expect(feedText(structuredClone(feed))).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('says of an item what it says now, and not what was kept of it', () => {
    feedText(feedOf(kind, [item]));
    const [changed] = seen(kind, feedText(feedOf(kind, [{ ...item, title: 'Rättad' }])));
    expect(changed).toMatchObject({ id: item.guid, title: 'Rättad' });
    const other = { ...feedOf(kind, [item]), siteUrl: 'https://annan.example' };
    expect(feedText(other)).not.toContain('press.isvagsverket.example/');
  });

  it('keeps the id of an item whatever becomes of its slug and its date', () => {
    const moved = { ...item, path: '/nyheter/annan/', publishedAt: '2027-01-01T00:00:00Z' };
    const [before, after] = [item, moved].map((one) => seen(kind, feedText(feedOf(kind, [one])))[0]?.id);
    expect(after).toBe(before);
    expect(after).toMatch(/^urn:uuid:/);
  });

  it('can be empty', () => {
    expect(seen(kind, feedText(feedOf(kind, [])))).toEqual([]);
  });
});

it.each(['rss', 'atom', 'json-feed'] as const)('%s is what another reader takes it for', (kind) => {
  const { format, feed } = parseFeed(feedText({ ...feedOf(kind, [item]), hub: 'https://hub.example/' }));
  const title = 'Isvägsverket: nyheter';
  expect(format).toBe(kind === 'json-feed' ? 'json' : kind);
  expect(feed).toMatchObject({ title: kind === 'atom' ? { value: title } : title });
});
