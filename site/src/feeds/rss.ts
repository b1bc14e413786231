import { paths, type RssFeed } from '@pressjour/contract';
import RSS from 'rss';
import { calendars } from '../text/calendar.ts';
import { texts } from '../text/index.ts';
import { localTimeIn } from '../words/local-time.ts';
import { feedTitle } from '../words/site-name.ts';
import { escapeXml, xmlText } from './xml-text.ts';

/** A feed that cannot be made from its page. Nothing of it is given out. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}

/**
 * RSS 2.0 with whole articles. Guards four faults of `rss` 1.2.2: it dates the feed by its own clock, lets control
 * characters through, writes "Invalid Date", and makes a channel author that RSS does not know.
 * @returns XML; the same feed gives the same text
 * @throws {FeedError} when an item has a date that is none
 * @see https://www.rssboard.org/rss-specification
 */
export function rssFeed(feed: RssFeed): string {
  const { language, path, siteUrl, press, topic, items } = feed;
  const words = texts[language].feed;
  const channel = new RSS({
    title: xmlText(feedTitle(feed, topic)),
    description: xmlText(
      topic ? words.topicDescription(press.organisation, topic.title) : words.description(press.organisation),
    ),
    generator,
    site_url: siteUrl + (topic ? paths.topic(language, topic.slug) : paths.front(language)),
    feed_url: siteUrl + path,
    language,
  });
  for (const item of items) {
    channel.item({
      title: xmlText(item.title),
      description: xmlText(item.lead),
      url: siteUrl + item.path,
      guid: xmlText(item.guid),
      categories: item.topics.map(({ title }) => xmlText(title)),
      date: dateOf(item.publishedAt, item.path),
      custom_elements: [{ 'content:encoded': { _cdata: articleHtml(item, feed) } }],
    });
  }
  const changes = items.map((item) => dateOf(item.updatedAt, item.path).getTime());
  return datedBy(channel.xml({ indent: true }), changes);
}

const generator = 'Pressjour';

type Item = RssFeed['items'][number];

/** Corrections before the text, as on its page: a reader of the feed may have kept what was wrong. */
function articleHtml(
  { lead, bodyHtml, corrections }: Item,
  { language, timeZone, siteUrl }: RssFeed,
): string {
  const local = localTimeIn(timeZone);
  const notes = corrections.map(({ date, text }) => {
    const label = texts[language].corrections.inFeed(calendars[language].dateTime(local(date)));
    return `<p><strong>${escapeXml(label)}:</strong> ${escapeXml(text)}</p>`;
  });
  const absolute = bodyHtml.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${siteUrl}/`);
  return `${notes.join('')}<p>${escapeXml(lead)}</p>${xmlText(absolute)}`;
}

function dateOf(instant: string, path: string): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    throw new FeedError(
      `The feed was not made: ${path} has the date "${instant}", which is none. Correct the item and publish it again.`,
    );
  }
  return date;
}

/** The newest change in place of the moment at which the feed was made; a feed without items has no such date. */
function datedBy(xml: string, changes: number[]): string {
  const written = new RegExp(
    String.raw`(<generator>${generator}</generator>)(\s*)<lastBuildDate>[^<]*</lastBuildDate>`,
  );
  const newest = changes.length > 0 ? new Date(Math.max(...changes)).toUTCString() : null;
  return xml.replace(written, (_all, before: string, space: string) =>
    newest === null ? before : `${before}${space}<lastBuildDate>${newest}</lastBuildDate>`,
  );
}
