import RSS from 'rss';
import { texts } from '../text/index.ts';
import { feedTitle } from '../words/site-name.ts';
import { articleHtml } from './article-html.ts';
import { enclosuresOf } from './enclosures.ts';
import { changeOf, dateOf, type FeedFormat } from './feed-format.ts';
import { between, whole } from './pieces.ts';
import { xmlText } from './xml-text.ts';

/**
 * RSS 2.0 with whole articles. Guards four faults of `rss` 1.2.2: it dates the feed by its own clock, lets control
 * characters through, writes "Invalid Date", and makes a channel author that RSS does not know. An item has one enclosure at
 * most, its first file: readers differ in what they make of several.
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/rss-profile#element-channel-item-enclosure
 */
export const rss: FeedFormat = {
  around(head, path) {
    const { language, home, siteUrl, press, of, hub } = head;
    const words = texts[language].feed;
    const channel = new RSS({
      title: xmlText(feedTitle(head, of)),
      description: xmlText(
        of === null ? words.description(press.organisation) : words.listDescription(press.organisation, of),
      ),
      generator,
      site_url: siteUrl + home,
      feed_url: siteUrl + path,
      language,
      ...(hub === '' ? {} : { hub }),
    });
    return whole(dated(channel.xml({ indent: true }), changeOf(head)), '</channel>');
  },
  between: '\n        ',
  item(item, frame) {
    const [file] = enclosuresOf(item, frame.siteUrl);
    const channel = new RSS({ title: '', site_url: '', feed_url: '' });
    channel.item({
      title: xmlText(item.title),
      description: xmlText(item.lead),
      url: frame.siteUrl + item.path,
      guid: xmlText(item.guid),
      categories: item.topics.map(({ title }) => xmlText(title)),
      date: dateOf(item.publishedAt, item.path),
      ...(file === undefined ? {} : { enclosure: { url: file.url, type: file.type, size: file.length } }),
      custom_elements: [{ 'content:encoded': { _cdata: articleHtml(item, frame) } }],
    });
    return between(channel.xml({ indent: true }), '<item>', '</item>');
  },
};

const generator = 'Pressjour';

/** The newest change in place of the moment at which the feed was made; a feed without items has no such date. */
function dated(xml: string, newest: Date | null): string {
  const written = new RegExp(
    String.raw`(<generator>${generator}</generator>)(\s*)<lastBuildDate>[^<]*</lastBuildDate>`,
  );
  return xml.replace(written, (_all, before: string, space: string) =>
    newest === null ? before : `${before}${space}<lastBuildDate>${newest.toUTCString()}</lastBuildDate>`,
  );
}
