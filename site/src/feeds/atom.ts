import { type FeedItem, feedTypes } from '@pressjour/contract';
import { generateAtomFeed } from 'feedsmith';
import { texts } from '../text/index.ts';
import { feedTitle } from '../words/site-name.ts';
import { articleHtml } from './article-html.ts';
import { enclosuresOf } from './enclosures.ts';
import { changeOf, dateOf, type FeedFormat, type FeedFrame } from './feed-format.ts';
import { between, whole, withoutBlanks } from './pieces.ts';
import { xmlText } from './xml-text.ts';

/**
 * Atom with whole articles. Guards two faults of `feedsmith` 3.0.1: it lets control characters through, and sets text that it writes
 * as CDATA on a line of its own, so that blanks become a part of it.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export const atom: FeedFormat = {
  around(head, path) {
    const { language, home, siteUrl, press, of, hub } = head;
    const words = texts[language].feed;
    const organisation = xmlText(press.organisation);
    const xml = generateAtomFeed({
      id: siteUrl + path,
      title: { value: xmlText(feedTitle(head, of)) },
      subtitle: {
        value: xmlText(
          of === null ? words.description(press.organisation) : words.listDescription(press.organisation, of),
        ),
      },
      updated: changeOf(head) ?? beforeAnyChange,
      authors: [{ name: organisation, uri: siteUrl + home, email: xmlText(press.email) }],
      generator: { text: 'Pressjour' },
      links: [
        { rel: 'self', type: feedTypes.atom, href: siteUrl + path },
        { rel: 'alternate', type: 'text/html', hreflang: language, href: siteUrl + home },
        ...(hub === '' ? [] : [{ rel: 'hub', href: hub }]),
      ],
      xml: { lang: language },
    });
    return whole(withoutBlanks(xml), '</feed>');
  },
  between: '\n  ',
  item(item, frame) {
    const xml = generateAtomFeed({
      id: 'urn:any',
      title: { value: 'any' },
      updated: beforeAnyChange,
      entries: [entryOf(item, frame)],
    });
    return between(withoutBlanks(xml), '<entry>', '</entry>');
  },
};

/** Atom asks for a date of a feed without items too. */
const beforeAnyChange = new Date(0);

function entryOf(item: FeedItem, frame: FeedFrame) {
  const { siteUrl } = frame;
  return {
    id: xmlText(item.guid),
    title: { value: xmlText(item.title) },
    published: dateOf(item.publishedAt, item.path),
    updated: dateOf(item.updatedAt, item.path),
    links: [
      { rel: 'alternate', type: 'text/html', href: siteUrl + item.path },
      ...enclosuresOf(item, siteUrl).map(({ url, type, length, title }) => ({
        rel: 'enclosure',
        href: url,
        type,
        length,
        title,
      })),
    ],
    categories: item.topics.map(({ title, slug }) => ({ term: slug, label: xmlText(title) })),
    summary: { value: xmlText(item.lead) },
    content: { type: 'html', value: articleHtml(item, frame) },
  };
}
