import { frontItems, type Language, type Month, otherLanguage, paths } from '@pressjour/contract';
import { lists as named } from '../model/lists.ts';
import { nextBriefings } from './briefings.ts';
import { eventNews } from './events.ts';
import { lineOf, pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { monthsBeside, newsMonths, periodOf, yearBeside, yearLinks, yearsBeside } from './periods.ts';
import { topicLinks } from './topics.ts';

/** The front page of a language. */
export function frontPage(newsroom: Newsroom, language: Language): PlannedPage {
  const path = paths.front(language);
  return {
    page: {
      page: 'front',
      ...pageFrame(newsroom, { language, path, alternate: paths.front(otherLanguage(language)) }),
      ...lineOf(newsroom, language),
      newest: newsroom.model.lists.newestTeasers(named.news, language, frontItems),
      events: eventNews(newsroom, language),
      briefings: nextBriefings(newsroom, language),
      topics: topicLinks(newsroom.model, language),
    },
    documents: [],
  };
}

/** The archive of a language: its years, and the months of the newest. */
export function archivePage(newsroom: Newsroom, language: Language): PlannedPage {
  const { lists } = newsroom.model;
  const path = paths.archive(language);
  const years = yearLinks(lists.tallies(named.newsYears, language), (year) => paths.year(language, year));
  const [newest] = years;
  return {
    page: {
      page: 'archive',
      ...pageFrame(newsroom, { language, path, alternate: paths.archive(otherLanguage(language)) }),
      years,
      months: newest === undefined ? [] : newsMonths(lists, language, newest.year),
    },
    documents: [],
  };
}

/** A year of the archive; null when it has no item. */
export function yearPage(
  newsroom: Newsroom,
  { language, year }: { language: Language; year: number },
): PlannedPage | null {
  const { lists } = newsroom.model;
  const months = newsMonths(lists, language, year);
  if (months.length === 0) return null;
  const pathOf = (of: number) => paths.year(language, of);
  const { newer, older } = yearsBeside({ lists, list: named.newsYears, language }, year);
  const other = otherLanguage(language);
  const alternate = lists.count(named.newsYears, other, String(year)) > 0 ? paths.year(other, year) : null;
  return {
    page: {
      page: 'year',
      ...pageFrame(newsroom, { language, path: pathOf(year), alternate }),
      year,
      months,
      newer: yearBeside(newer, pathOf),
      older: yearBeside(older, pathOf),
    },
    documents: [],
  };
}

/** A month of the archive; null when it has no item. */
export function monthPage(
  newsroom: Newsroom,
  { language, month }: { language: Language; month: Month },
): PlannedPage | null {
  const { lists } = newsroom.model;
  const period = periodOf.month(month);
  const items = lists.teasersIn(named.news, language, period);
  if (items.length === 0) return null;
  const other = otherLanguage(language);
  const alternate = lists.count(named.news, other, period) > 0 ? paths.month(other, month) : null;
  const link = (to: Month | null) => (to === null ? null : { ...to, path: paths.month(language, to) });
  const { newer, older } = monthsBeside(lists, language, month);
  return {
    page: {
      page: 'month',
      ...pageFrame(newsroom, { language, path: paths.month(language, month), alternate }),
      month,
      items,
      newer: link(newer),
      older: link(older),
    },
    documents: [],
  };
}
