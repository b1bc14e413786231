import { parseFeed } from 'feedsmith';
import { FeedError } from './feed-error.ts';
import type { RawItem } from './raw-item.ts';
import { type EntryPlace, xmlEntries } from './xml-entries.ts';

/**
 * The items of an RSS 2.0 or Atom feed.
 * @throws {FeedError}
 */
export function xmlFeed(text: string): RawItem[] {
  const places = xmlEntries(text);
  const empty = places.find(({ children }) => children.size === 0);
  if (empty !== undefined)
    throw new FeedError('the item is empty: it needs a title, a date and a text.', empty.place);

  const parsed = parse(text);
  if (parsed.format === 'rss') return match(parsed.feed.items ?? [], places, rssItem);
  if (parsed.format === 'atom') return match(parsed.feed.entries ?? [], places, atomItem);
  throw new FeedError(
    'The file is XML, but neither RSS 2.0 nor Atom. Ask for one of these, or for JSON Feed.',
  );
}

type Parsed = ReturnType<typeof parseFeed<string>>;
type RssItem = NonNullable<Extract<Parsed, { format: 'rss' }>['feed']['items']>[number];
type AtomEntry = NonNullable<Extract<Parsed, { format: 'atom' }>['feed']['entries']>[number];

function parse(text: string): Parsed {
  try {
    return parseFeed(text);
  } catch (error) {
    throw new FeedError(`The file is neither RSS 2.0 nor Atom nor JSON Feed: ${String(error)}`);
  }
}

/** The parser leaves out what it takes for empty; then its items could not be told apart by their order. */
function match<T>(items: T[], places: EntryPlace[], read: (item: T, at: EntryPlace) => RawItem): RawItem[] {
  if (items.length !== places.length) {
    throw new FeedError(`The feed has ${places.length} items, of which only ${items.length} can be read.`);
  }
  return items.flatMap((item, index) => {
    const at = places[index];
    return at === undefined ? [] : [read(item, at)];
  });
}

function rssItem(item: RssItem, at: EntryPlace): RawItem {
  return {
    place: at.place,
    title: item.title ?? null,
    guid: item.guid?.value ?? null,
    link: item.link ?? null,
    date: item.pubDate ?? null,
    datePlace: at.children.get('pubDate') ?? at.place,
    summary: item.description ?? null,
    content: item.content?.encoded ?? null,
  };
}

function atomItem(entry: AtomEntry, at: EntryPlace): RawItem {
  return {
    place: at.place,
    title: htmlOf(entry.title),
    guid: entry.id ?? null,
    link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
    date: entry.published ?? entry.updated ?? null,
    datePlace: at.children.get(entry.published === undefined ? 'updated' : 'published') ?? at.place,
    summary: htmlOf(entry.summary),
    content: htmlOf(entry.content),
  };
}

/** Atom's texts are plain unless their type says html or xhtml. */
function htmlOf(text: { value?: string | undefined; type?: string | undefined } | undefined): string | null {
  if (text?.value === undefined) return null;
  return text.type === undefined || text.type === 'text' ? escaped(text.value) : text.value;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
