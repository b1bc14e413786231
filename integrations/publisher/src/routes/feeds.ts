import { feedItems, type Language, otherLanguage, paths, type TopicName } from '@pressjour/contract';
import { lists as named } from '../model/lists.ts';
import { pageFrame } from './frame.ts';
import { articlesOf } from './news.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** The newest items of a language as a feed. */
export function newsFeed(newsroom: Newsroom, language: Language): PlannedPage {
  const path = paths.rss(language);
  const alternate = paths.rss(otherLanguage(language));
  return feed(newsroom, { language, path, alternate, topic: null, list: named.news });
}

/** The newest items of a list as a feed. */
export function feed(
  newsroom: Newsroom,
  {
    language,
    path,
    alternate,
    topic,
    list,
  }: { language: Language; path: string; alternate: string | null; topic: TopicName | null; list: string },
): PlannedPage {
  const { documents: read, lists } = newsroom.model;
  const items = lists
    .newest(list, language, feedItems)
    .flatMap(({ item }) => read.get('news-items', item) ?? []);
  const { articles, documents } = articlesOf(newsroom, items);
  return {
    page: { page: 'rss', ...pageFrame(newsroom, { language, path, alternate }), topic, items: articles },
    documents,
  };
}
