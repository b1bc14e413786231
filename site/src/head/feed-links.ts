import { type FeedKind, feedTypes, type PageFrame, paths } from '@pressjour/contract';
import { texts } from '../text/index.ts';
import { feedTitle } from '../words/site-name.ts';

/** A list of news that has feeds of its own: a topic or an event. */
export interface FeedHome {
  /** Where its page stands. */
  path: string;
  title: string;
}

export interface HeadLink {
  type: string;
  href: string;
  title: string;
}

/** What ninjs is for no program finds by itself. */
const found: FeedKind[] = ['rss', 'atom', 'json-feed'];

/** The feeds that programs find on a page: of all news, and of the list that the page is of. */
export function feedLinks(page: PageFrame, of: FeedHome | undefined): HeadLink[] {
  const { language, siteUrl } = page;
  const { formats } = texts[language].follow;
  const link = (kind: FeedKind, home: string, title: string): HeadLink => ({
    type: feedTypes[kind],
    href: siteUrl + paths.feed(kind, home),
    title: kind === 'rss' ? title : `${title} (${formats[kind].name})`,
  });
  return [
    ...found.map((kind) => link(kind, paths.front(language), feedTitle(page, null))),
    // The other formats of a list are written a moment after its page.
    ...(of === undefined ? [] : [link('rss', of.path, feedTitle(page, of.title))]),
  ];
}
