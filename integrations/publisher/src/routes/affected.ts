import {
  isSiteLanguage,
  type Language,
  languages,
  otherLanguage,
  type PublicCollection,
  paths,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import type { Entry } from '../model/documents.ts';
import { type Listing, lists as named } from '../model/lists.ts';
import type { Model } from '../model/model.ts';
import { assignmentPaths } from './assignments.ts';
import { briefingPaths } from './briefings.ts';
import { contactsOfTopic } from './contacts.ts';
import { eventPaths } from './events.ts';
import { monthFrom, monthsBeside, yearFrom, yearsBeside } from './periods.ts';
import { searchPathsOf, shardsOfTopic } from './search.ts';
import { twoDaysOf } from './sitemaps.ts';

/**
 * The paths that a document belongs to, as the model stands. Asked before and after a change to one document; together with
 * the pages that were built from the document, these are all that the change can touch. Of several changed documents, one
 * is asked about, changed and asked about again before the next: what stands beside a list is touched by the one item that
 * is alone in it, with which it appears or disappears.
 */
export function pathsOf(model: Model, { collection, id }: DocumentKey): string[] {
  const entry = model.documents.entry({ collection, id });
  return entry === null ? [] : belongings[collection](model, entry);
}

const belongings: Record<PublicCollection, (model: Model, entry: Entry) => string[]> = {
  'news-items': newsItemPaths,
  guidance: guidancePaths,
  'press-contacts': contactPaths,
  topics: topicPaths,
  channels: () => languages.map(paths.socialMedia),
  events: (model, { id }) => [
    ...eventPaths(model, id).flatMap((path) => [path, ...paths.feeds(path)]),
    ...languages.flatMap((of) => [paths.front(of), paths.searchPages(of), paths.follow(of)]),
    paths.opml(),
    paths.sitemapPages(),
  ],
  assignments: (model, { id }) => [...assignmentPaths(model, id), ...languages.map(paths.searchPages)],
  briefings: (model, { id }) => [
    ...briefingPaths(model, id),
    ...languages.flatMap((of) => [paths.front(of), paths.searchPages(of)]),
  ],
  media: () => [],
  addresses: (_model, { path }) => (path === null ? [] : [path]),
};

/** With the pages that show the contacts of its topics. */
function contactPaths({ documents, ledger }: Model, { id }: Entry): string[] {
  const topics = documents.get('press-contacts', id, 'sv')?.topics ?? [];
  return [
    ...languages.flatMap((language) => [paths.contact(language), paths.contactCard(language, id)]),
    ...topics.flatMap((topic) => ledger.builtFrom(contactsOfTopic(topic))),
  ];
}

function newsItemPaths(model: Model, { id, language, path, story, quarter }: Entry): string[] {
  if (!isSiteLanguage(language) || path === null || story === null || quarter === null) return [];
  const pairs = model.documents.ofStory('news-items', story, otherLanguage(language));
  return [
    path,
    ...pairs.map((pair) => pair.path),
    paths.archive(language),
    paths.front(language),
    ...paths.feeds(paths.front(language)),
    paths.sitemap(),
    ...[quarter, ...present(pairs.map((pair) => pair.quarter))].map(paths.sitemapQuarter),
    ...model.lists.of(id).flatMap((listing) => {
      if (listing.list === named.news) return newsLists(model, listing);
      if (listing.list === named.corrections) return correctionsLists(model, { id, listing });
      const event = named.eventOf(listing.list);
      if (event !== null) return eventLists(model, event, language);
      return topicLists(model, listing);
    }),
  ];
}

function newsLists(model: Model, { language, period, at }: Listing): string[] {
  const { lists } = model;
  const other = otherLanguage(language);
  const month = monthFrom(period);
  const { year } = month;
  const isAlone = lists.count(named.news, language, period) === 1;
  const touched = [
    paths.month(language, month),
    paths.year(language, year),
    ...searchPathsOf({ language, period, isAlone }),
    ...(at < twoDaysOf(model) ? [] : [paths.sitemapNews()]),
  ];
  if (!isAlone) return touched;
  const { newer, older } = monthsBeside(lists, language, month);
  touched.push(paths.month(other, month));
  touched.push(...present([newer, older]).map((beside) => paths.month(language, beside)));
  if (lists.count(named.newsYears, language, String(year)) > 1) return touched;
  const years = yearsBeside({ lists, list: named.newsYears, language }, year);
  touched.push(paths.year(other, year));
  touched.push(...present([years.newer, years.older]).map((beside) => paths.year(language, beside)));
  return touched;
}

function eventLists({ documents }: Model, id: string, language: Language): string[] {
  const event = documents.get('events', id, language);
  if (event === null) return [];
  const path = paths.event(language, event.slug);
  return [path, ...paths.feeds(path)];
}

function topicLists(model: Model, { list, language, period }: Listing): string[] {
  const { documents, lists } = model;
  const topic = documents.get('topics', named.topicOf(list), language);
  if (topic === null) return [];
  if (lists.total(list, language) === 1) return wholeTopic(model, topic.id);
  const { slug } = topic;
  const year = yearFrom(period);
  const touched = [
    paths.topics(language),
    paths.topic(language, slug),
    ...paths.feeds(paths.topic(language, slug)),
    paths.topicYear(language, slug, year),
  ];
  if (lists.count(list, language, period) > 1) return touched;
  const other = otherLanguage(language);
  const pair = documents.get('topics', topic.id, other);
  const { newer, older } = yearsBeside({ lists, list, language }, year);
  touched.push(...present([newer, older]).map((beside) => paths.topicYear(language, slug, beside)));
  if (pair !== null) touched.push(paths.topicYear(other, pair.slug, year));
  return touched;
}

/** Notes of one item may be several in a year: with them the year appears or disappears. */
function correctionsLists({ lists }: Model, { id, listing }: { id: string; listing: Listing }): string[] {
  const { language, period } = listing;
  const year = yearFrom(period);
  const touched = [paths.corrections(language), paths.correctionsYear(language, year)];
  const own = lists
    .of(id)
    .filter(({ list, period: other }) => list === named.corrections && other === period);
  if (lists.count(named.corrections, language, period) === own.length) {
    touched.push(paths.correctionsYear(otherLanguage(language), year));
  }
  return touched;
}

function topicPaths(model: Model, { id }: Entry): string[] {
  return [
    ...wholeTopic(model, id),
    ...shardsOfTopic(model, id),
    ...languages.flatMap((of) => [paths.contact(of), paths.front(of)]),
  ];
}

/**
 * Everything that stands at a topic's path and below it, in both languages, and the lists that name it. Slugs are unique in
 * the cms; while two topics change theirs another may stand at the same path, and one shows when the other goes.
 */
function wholeTopic({ documents, lists }: Model, id: string): string[] {
  const below = (language: Language): string[] => {
    const topic = documents.get('topics', id, language);
    if (topic === null) return [];
    const { slug } = topic;
    const path = paths.topic(language, slug);
    const years = documents
      .topicsAtPath(path)
      .flatMap((there) => lists.tallies(named.topic(there.id), language))
      .map(({ period }) => paths.topicYear(language, slug, yearFrom(period)));
    return [path, ...paths.feeds(path), ...years];
  };
  return [
    ...languages.flatMap(below),
    ...languages.flatMap((of) => [paths.topics(of), paths.search(of)]),
    ...languages.map(paths.follow),
    paths.opml(),
    paths.sitemapPages(),
  ];
}

/** Its versions in other languages name it; the lists of both languages name what is in neither. */
function guidancePaths({ documents }: Model, { language, path, story, kind }: Entry): string[] {
  if (path === null || story === null) return [];
  const own = isSiteLanguage(language)
    ? [
        paths.searchPages(language),
        paths.guidanceList(language),
        ...(kind === 'power-of-attorney' ? [paths.powerOfAttorney(language)] : []),
      ]
    : languages.map(paths.guidanceList);
  return [
    path,
    paths.guidancePdf(path),
    ...own,
    ...documents.versionsOfGuidance(story).map((version) => version.path),
    paths.sitemapPages(),
  ];
}

function present<T>(found: (T | null)[]): T[] {
  return found.filter((one): one is T => one !== null);
}
