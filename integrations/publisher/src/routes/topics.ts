import {
  type FeedKind,
  frontItems,
  type Language,
  otherLanguage,
  type PublicTopic,
  paths,
} from '@pressjour/contract';
import { lists as named } from '../model/lists.ts';
import type { Model } from '../model/model.ts';
import { feed } from './feeds.ts';
import { pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { by } from './order.ts';
import { yearBeside, yearLinks, yearsBeside } from './periods.ts';

/** The topics that have an item, in the alphabetical order of the language. */
export function topicsPage(newsroom: Newsroom, language: Language): PlannedPage {
  const { lists } = newsroom.model;
  const topics = alphabetical(newsroom.model, language).map(({ id, title, slug }) => ({
    title,
    path: paths.topic(language, slug),
    count: lists.total(named.topic(id), language),
  }));
  return {
    page: {
      page: 'topics',
      ...pageFrame(newsroom, {
        language,
        path: paths.topics(language),
        alternate: paths.topics(otherLanguage(language)),
      }),
      topics: topics.filter(({ count }) => count > 0),
    },
    documents: [],
  };
}

/** The same as links alone, for pages that an item more or less leaves as they are. */
export function topicLinks(model: Model, language: Language): { title: string; path: string }[] {
  return topicsInUse(model, language).map(({ title, slug }) => ({
    title,
    path: paths.topic(language, slug),
  }));
}

/** The topics that have an item, in the alphabetical order of the language. */
export function topicsInUse(model: Model, language: Language): PublicTopic[] {
  return alphabetical(model, language).filter(({ id }) => model.lists.has(named.topic(id), language));
}

function alphabetical({ documents }: Model, language: Language): PublicTopic[] {
  return documents.all('topics', language).sort(by(language, ({ title }) => title));
}

/** The page of a topic: its newest items and its years. Null when it has no item. */
export function topicPage(newsroom: Newsroom, at: TopicAt): PlannedPage | null {
  const topic = topicAt(newsroom.model, at);
  if (topic === null) return null;
  const { lists } = newsroom.model;
  const { language } = at;
  const list = named.topic(topic.id);
  const other = inOtherLanguage(newsroom.model, topic, language);
  return {
    page: {
      page: 'topic',
      ...pageFrame(newsroom, {
        language,
        path: at.topic,
        alternate: other === null ? null : paths.topic(otherLanguage(language), other.slug),
      }),
      topic: nameOf(topic),
      newest: lists.newestTeasers(list, language, frontItems),
      years: yearLinks(lists.tallies(list, language), (year) => paths.topicYear(language, topic.slug, year)),
    },
    documents: [],
  };
}

/** The items of a topic in a year; null when there are none. */
export function topicYearPage(newsroom: Newsroom, at: TopicAt & { year: number }): PlannedPage | null {
  const topic = topicAt(newsroom.model, at);
  if (topic === null) return null;
  const { lists } = newsroom.model;
  const { language, year } = at;
  const list = named.topic(topic.id);
  const items = lists.teasersIn(list, language, String(year));
  if (items.length === 0) return null;
  const pathOf = (of: number) => paths.topicYear(language, topic.slug, of);
  const { newer, older } = yearsBeside({ lists, list, language }, year);
  const other = inOtherLanguage(newsroom.model, topic, language);
  const hasOther = other !== null && lists.count(list, otherLanguage(language), String(year)) > 0;
  return {
    page: {
      page: 'topic-year',
      ...pageFrame(newsroom, {
        language,
        path: pathOf(year),
        alternate: hasOther ? paths.topicYear(otherLanguage(language), other.slug, year) : null,
      }),
      topic: nameOf(topic),
      year,
      items,
      newer: yearBeside(newer, pathOf),
      older: yearBeside(older, pathOf),
    },
    documents: [],
  };
}

/** The newest items of a topic as a feed; null when it has no item. */
export function topicFeed(newsroom: Newsroom, at: TopicAt & { kind: FeedKind }): PlannedPage | null {
  const topic = topicAt(newsroom.model, at);
  if (topic === null) return null;
  const { language, kind } = at;
  const other = inOtherLanguage(newsroom.model, topic, language);
  return feed(newsroom, {
    kind,
    language,
    home: paths.topic(language, topic.slug),
    otherHome: other === null ? null : paths.topic(otherLanguage(language), other.slug),
    of: topic.title,
    list: named.topic(topic.id),
  });
}

/** The pages of topics that have an item, with those of the other language. */
export function topicsWithItems(
  { documents, lists }: Model,
  language: Language,
): { path: string; pair: string | null }[] {
  const other = otherLanguage(language);
  return documents
    .all('topics', language)
    .filter(({ id }) => lists.has(named.topic(id), language))
    .map((topic) => {
      const pair = inOtherLanguage({ documents, lists }, topic, language);
      return {
        path: paths.topic(language, topic.slug),
        pair: pair === null ? null : paths.topic(other, pair.slug),
      };
    });
}

export interface TopicAt {
  language: Language;
  /** The path of the topic's page. */
  topic: string;
}

/** Of the topics that stand at a path, the first that has an item. */
function topicAt({ documents, lists }: Model, { language, topic }: TopicAt): PublicTopic | null {
  return documents.topicsAtPath(topic).find(({ id }) => lists.has(named.topic(id), language)) ?? null;
}

/** The topic in the other language, where it has an item there. */
function inOtherLanguage(
  { documents, lists }: Pick<Model, 'documents' | 'lists'>,
  { id }: PublicTopic,
  language: Language,
): PublicTopic | null {
  const other = otherLanguage(language);
  return lists.has(named.topic(id), other) ? documents.get('topics', id, other) : null;
}

function nameOf({ title, slug }: PublicTopic): { title: string; slug: string } {
  return { title, slug };
}
