import {
  type FeedItem,
  type FeedKind,
  feedItems,
  type Language,
  otherLanguage,
  paths,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import { lists as named } from '../model/lists.ts';
import { known, pageFrame } from './frame.ts';
import { articlesOf } from './news.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** The newest items of a language as a feed. */
export function newsFeed(newsroom: Newsroom, kind: FeedKind, language: Language): PlannedPage {
  const home = paths.front(language);
  const otherHome = paths.front(otherLanguage(language));
  return feed(newsroom, { kind, language, home, otherHome, of: null, list: named.news });
}

/** The newest items of a list as a feed. */
export function feed(
  newsroom: Newsroom,
  {
    kind,
    language,
    home,
    otherHome,
    of,
    list,
  }: {
    kind: FeedKind;
    language: Language;
    /** The page of the list, and that of the same list in the other language. */
    home: string;
    otherHome: string | null;
    of: string | null;
    list: string;
  },
): PlannedPage {
  const { items, documents } = newestItems(newsroom, list, language);
  const path = paths.feed(kind, home);
  const alternate = otherHome === null ? null : paths.feed(kind, otherHome);
  const { webSubHub } = known(newsroom.model.siteSettings(language), 'the site settings');
  return {
    page: {
      page: kind,
      ...pageFrame(newsroom, { language, path, alternate }),
      home,
      of,
      hub: webSubHub,
      items,
    },
    documents,
  };
}

function newestItems(
  newsroom: Newsroom,
  list: string,
  language: Language,
): { items: FeedItem[]; documents: DocumentKey[] } {
  const { documents: read, lists } = newsroom.model;
  const newest = lists
    .newest(list, language, feedItems)
    .flatMap(({ item }) => read.get('news-items', item) ?? []);
  const { articles, documents } = articlesOf(newsroom, newest);
  return {
    items: articles.map(({ contacts: _contacts, ...item }) => item),
    documents: documents.filter(({ collection }) => collection !== 'press-contacts'),
  };
}
