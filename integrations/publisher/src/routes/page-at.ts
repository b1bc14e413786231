import { feedKinds, type Language, languages, paths } from '@pressjour/contract';
import { lists as named } from '../model/lists.ts';
import type { Model } from '../model/model.ts';
import { addressPage } from './addresses.ts';
import { assignmentPage, assignmentsCalendar, assignmentsPage } from './assignments.ts';
import { briefingCalendarAt, briefingPage, briefingsCalendar, briefingsPage } from './briefings.ts';
import { contactCardAt, pressCard } from './contact-cards.ts';
import { correctionsPage, correctionsYearPage } from './corrections.ts';
import { contactPage, socialMediaPage } from './directories.ts';
import { eventFeed, eventPageAt, eventPaths } from './events.ts';
import { isDoneWithout } from './extras.ts';
import { newsFeed } from './feeds.ts';
import { robotsFile, statusFile } from './files.ts';
import { followPage, opmlFile } from './follow.ts';
import { pageFrame } from './frame.ts';
import { guidanceListPage, guidancePage, powerOfAttorneyPage } from './guidance.ts';
import { archivePage, frontPage, monthPage, yearPage } from './lists.ts';
import { newsItemPage } from './news.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { guidancePdfAt, powerOfAttorneyForm } from './pdfs.ts';
import { newsMonths, yearFrom } from './periods.ts';
import { readListPath } from './read-path.ts';
import { pagesShard, searchPage, searchShard } from './search.ts';
import { sitemapIndex, sitemapOfNews, sitemapOfPages, sitemapOfQuarter } from './sitemaps.ts';
import { accessibilityPage, privacyPage } from './statements.ts';
import { topicFeed, topicPage, topicsPage, topicYearPage } from './topics.ts';

type Plan = (newsroom: Newsroom) => PlannedPage | null;

/**
 * What stands at a path of the public site, given the read model; null when nothing does. Both a full rebuild and a
 * single change ask here, which is why they give the same bytes. A live page wins over an address with the same path.
 */
export function pageAt(path: string, newsroom: Newsroom): PlannedPage | null {
  if (isDoneWithout(path, newsroom)) return null;
  const fixed = fixedPages.get(path);
  if (fixed !== undefined) return fixed(newsroom);
  const { documents } = newsroom.model;
  const item = documents.atPath('news-items', path);
  if (item !== null) return newsItemPage(newsroom, item);
  const guidance = documents.atPath('guidance', path);
  if (guidance !== null) return guidancePage(newsroom, guidance);
  const pdf = guidancePdfAt(path, newsroom);
  if (pdf !== null) return pdf;
  const event = documents.atPath('events', path);
  if (event !== null) return eventPageAt(newsroom, path, event);
  const register = registerPageAt(path, newsroom);
  if (register !== null) return register;
  const list = listAt(path, newsroom) ?? contactCardAt(newsroom, path);
  if (list !== null) return list;
  const address = documents.atPath('addresses', path);
  return address === null ? null : addressPage(newsroom, address);
}

function registerPageAt(path: string, newsroom: Newsroom): PlannedPage | null {
  const { documents } = newsroom.model;
  const assignment = documents.atPath('assignments', path);
  if (assignment !== null) return assignmentPage(newsroom, assignment, path);
  const briefing = documents.atPath('briefings', path);
  return briefing === null ? briefingCalendarAt(newsroom, path) : briefingPage(newsroom, briefing, path);
}

function listAt(path: string, newsroom: Newsroom): PlannedPage | null {
  const at = readListPath(path);
  switch (at?.list) {
    case 'year':
      return yearPage(newsroom, at);
    case 'month':
      return monthPage(newsroom, at);
    case 'topic':
      return topicPage(newsroom, at);
    case 'topic-feed':
      return topicFeed(newsroom, at);
    case 'event-feed':
      return eventFeed(newsroom, at);
    case 'topic-year':
      return topicYearPage(newsroom, at);
    case 'corrections-year':
      return correctionsYearPage(newsroom, at);
    case 'search-shard':
      return searchShard(newsroom, at);
    case 'sitemap-quarter':
      return sitemapOfQuarter(newsroom, at.quarter);
    case undefined:
      return null;
  }
}

/** Every path that has, or may have, something standing at it. */
export function allPaths({ model }: Newsroom): string[] {
  const { documents, lists } = model;
  const listed = languages.flatMap((language) => [
    ...newsMonths(lists, language).flatMap((month) => [month.path, paths.searchMonth(language, month)]),
    ...lists.tallies(named.newsYears, language).map(({ period }) => paths.year(language, yearFrom(period))),
    ...lists
      .tallies(named.corrections, language)
      .map(({ period }) => paths.correctionsYear(language, yearFrom(period))),
    ...documents
      .all('topics', language)
      .flatMap(({ id, slug }) => [
        ...paths.feeds(paths.topic(language, slug)),
        ...lists
          .tallies(named.topic(id), language)
          .map(({ period }) => paths.topicYear(language, slug, yearFrom(period))),
      ]),
  ]);
  const eventFeeds = languages.flatMap((language) =>
    documents.all('events', language).flatMap(({ slug }) => paths.feeds(paths.event(language, slug))),
  );
  const cards = documents
    .ids('press-contacts')
    .flatMap((id) => languages.map((language) => paths.contactCard(language, id)));
  const calendars = languages.flatMap((language) =>
    documents.all('briefings', language).map(({ slug }) => paths.briefingCalendar(language, slug)),
  );
  const sitemaps = model.documents.quarters().map(({ quarter }) => paths.sitemapQuarter(quarter));
  const pdfs = documents.guidance().map(({ path }) => paths.guidancePdf(path));
  return [
    ...fixedPages.keys(),
    ...listed,
    ...eventFeeds,
    ...cards,
    ...calendars,
    ...sitemaps,
    ...pdfs,
    ...documents.ownPaths(),
  ];
}

/**
 * The pages that state whether somebody answers or what goes on, those of the events among them, and the file that says it to machines.
 * Asked before and after a change of the line.
 */
export function linePaths(model: Model): string[] {
  const events = model.lineStatus()?.events ?? [];
  return [...fixedLinePaths, ...events.flatMap(({ id }) => eventPaths(model, id))];
}

const fixedLinePaths: readonly string[] = [
  paths.status(),
  ...languages.flatMap((language) => [
    paths.front(language),
    paths.contact(language),
    paths.powerOfAttorney(language),
    paths.follow(language),
  ]),
];

const fixedPages: ReadonlyMap<string, Plan> = new Map<string, Plan>([
  ...languages.flatMap(fixedPagesIn),
  [paths.status(), statusFile],
  [paths.robots(), robotsFile],
  [paths.sitemap(), sitemapIndex],
  [paths.sitemapPages(), sitemapOfPages],
  [paths.sitemapNews(), sitemapOfNews],
  [paths.opml(), opmlFile],
]);

function fixedPagesIn(language: Language): [string, Plan][] {
  return [
    [paths.front(language), (newsroom) => frontPage(newsroom, language)],
    [paths.archive(language), (newsroom) => archivePage(newsroom, language)],
    [paths.topics(language), (newsroom) => topicsPage(newsroom, language)],
    [paths.corrections(language), (newsroom) => correctionsPage(newsroom, language)],
    [paths.search(language), (newsroom) => searchPage(newsroom, language)],
    [paths.searchPages(language), (newsroom) => pagesShard(newsroom, language)],
    [paths.contact(language), (newsroom) => contactPage(newsroom, language)],
    [paths.powerOfAttorney(language), (newsroom) => powerOfAttorneyPage(newsroom, language)],
    [paths.powerOfAttorneyForm(language), (newsroom) => powerOfAttorneyForm(newsroom, language)],
    [paths.pressCard(language), (newsroom) => pressCard(newsroom, language)],
    [paths.socialMedia(language), (newsroom) => socialMediaPage(newsroom, language)],
    [paths.assignments(language), (newsroom) => assignmentsPage(newsroom, language)],
    [paths.assignmentsCalendar(language), (newsroom) => assignmentsCalendar(newsroom, language)],
    [paths.briefings(language), (newsroom) => briefingsPage(newsroom, language)],
    [paths.briefingsCalendar(language), (newsroom) => briefingsCalendar(newsroom, language)],
    [paths.guidanceList(language), (newsroom) => guidanceListPage(newsroom, language)],
    [paths.accessibility(language), (newsroom) => accessibilityPage(newsroom, language)],
    [paths.privacy(language), (newsroom) => privacyPage(newsroom, language)],
    [paths.follow(language), (newsroom) => followPage(newsroom, language)],
    ...feedKinds.map((kind): [string, Plan] => [
      paths.feed(kind, paths.front(language)),
      (newsroom) => newsFeed(newsroom, kind, language),
    ]),
    [paths.notFound(language), (newsroom) => notFoundPage(newsroom, language)],
  ];
}

function notFoundPage(newsroom: Newsroom, language: Language): PlannedPage {
  const frame = pageFrame(newsroom, { language, path: paths.notFound(language), alternate: null });
  return { page: { page: 'not-found', ...frame }, documents: [] };
}
