import { v5 as uuidFromName } from 'uuid';
import { cleanBlocks, plainText } from './clean-html.ts';
import { feedDate } from './feed-date.ts';
import { FeedError } from './feed-error.ts';
import { jsonFeed } from './json-feed.ts';
import type { RawItem } from './raw-item.ts';
import { xmlFeed } from './xml-feed.ts';

/** A news item as the cms takes it in. */
export interface ImportItem {
  title: string;
  /** Plain text. */
  lead: string;
  /** Clean HTML of what follows the lead; may be empty. */
  html: string;
  /** Instant, ISO 8601. */
  publishedAt: string;
  /** The feed's own; where it has none, a `urn:uuid:` made from the item's address, or from title and date. */
  guid: string;
}

/**
 * Reads a feed (RSS 2.0, Atom, JSON Feed 1.1) whole, in the order of the feed.
 * @throws {FeedError} for a feed with any fault, naming its line: nothing of such a feed is imported
 */
export function readFeed({ text, now }: { text: string; now: Temporal.Instant }): ImportItem[] {
  const raw = /^[\s\uFEFF]*[{[]/.test(text) ? jsonFeed(text) : xmlFeed(text);
  if (raw.length === 0) throw new FeedError('The feed has no items.');
  const seen = new Map<string, number>();
  return raw.map((item) => {
    const read = readItem(item, now);
    const line = seen.get(read.guid);
    if (line !== undefined) {
      throw new FeedError(`the item has the same guid as the one in line ${line}.`, item.place);
    }
    seen.set(read.guid, item.place.line);
    return read;
  });
}

function readItem(raw: RawItem, now: Temporal.Instant): ImportItem {
  const title = plainText(raw.title ?? '');
  if (title === '') throw new FeedError('the item has no title.', raw.place);
  const date = raw.date?.trim() ?? '';
  if (date === '') throw new FeedError(`the item "${title}" has no date.`, raw.place);
  const publishedAt = feedDate(date);
  if (publishedAt === null) {
    throw new FeedError(
      `"${date}" is not a date with a time zone, such as Mon, 23 Apr 2018 09:00:00 +0200.`,
      raw.datePlace,
    );
  }
  if (Temporal.Instant.compare(publishedAt, now) > 0) {
    throw new FeedError(
      `the item "${title}" is dated ahead, ${date}: only what is public can be imported.`,
      raw.datePlace,
    );
  }
  const { lead, html } = textOf(raw);
  if (lead === '') throw new FeedError(`the item "${title}" has no text.`, raw.place);
  return { title, lead, html, publishedAt: publishedAt.toString(), guid: guidOf(raw, title, date) };
}

/**
 * The lead is the summary when the feed has both a summary and a whole text, and otherwise the first paragraph. A whole
 * text that begins with the lead says it once.
 */
function textOf({ summary, content, link }: RawItem): { lead: string; html: string } {
  const options = { base: link ?? undefined };
  const blocks = cleanBlocks(content ?? summary ?? '', options);
  const separate = content === null || summary === null ? '' : plainText(summary);
  const first = plainText(blocks[0] ?? '');
  const lead = separate === '' ? first : separate;
  return { lead, html: (lead === first ? blocks.slice(1) : blocks).join('') };
}

function guidOf({ guid, link }: RawItem, title: string, date: string): string {
  const own = guid?.trim() ?? '';
  if (own !== '') return own;
  const name = link?.trim() ? link.trim() : `${title}\n${date}`;
  return `urn:uuid:${uuidFromName(name, uuidFromName.URL)}`;
}
