import {
  type FeedList,
  feedKinds,
  type Language,
  languages,
  otherLanguage,
  paths,
} from '@pressjour/contract';
import type { Model } from '../model/model.ts';
import { eventHomes } from './events.ts';
import { known, pageFrame, pressBox } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { topicLinks } from './topics.ts';

/** The page that says which feeds there are. */
export function followPage(newsroom: Newsroom, language: Language): PlannedPage {
  const path = paths.follow(language);
  const alternate = paths.follow(otherLanguage(language));
  return {
    page: {
      page: 'follow',
      ...pageFrame(newsroom, { language, path, alternate }),
      lists: listsOfNews(newsroom.model, language),
      events: eventHomes(newsroom.model, language, 'ongoing').map(withFeeds),
    },
    documents: [],
  };
}

/** `/feeds.opml`: every feed for feed readers, both languages in one. */
export function opmlFile({ model, siteUrl }: Newsroom): PlannedPage {
  const newsrooms = languages.map((language) => ({
    language,
    siteName: known(model.siteSettings(language), 'the site settings').siteName,
    press: pressBox(known(model.pressService(language), 'the press service')),
    lists: [...listsOfNews(model, language), ...eventHomes(model, language, 'all').map(withFeeds)],
  }));
  return { page: { page: 'opml', siteUrl, newsrooms }, documents: [] };
}

function listsOfNews(model: Model, language: Language): FeedList[] {
  const topics = topicLinks(model, language).map(({ path, title }) => ({ path, of: title }));
  return [{ path: paths.front(language), of: null }, ...topics].map(withFeeds);
}

function withFeeds(list: Pick<FeedList, 'path' | 'of'>): FeedList {
  return { ...list, feeds: feedKinds.map((kind) => ({ kind, path: paths.feed(kind, list.path) })) };
}
