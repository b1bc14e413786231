import {
  type BriefingRow,
  type CalendarBriefing,
  type Language,
  languages,
  otherLanguage,
  type PublicBriefing,
  paths,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { contactOf } from './contacts.ts';
import { known, pageFrame } from './frame.ts';
import { latest } from './latest.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** The pages that are other ones on another day. */
export const briefingPathsOfDay: readonly string[] = languages.map(paths.briefings);

/**
 * The briefings: those that end today or later in the press office's time zone, and those before. Everything in it is affected by
 * any of them.
 */
export function briefingsPage(newsroom: Newsroom, language: Language): PlannedPage {
  const briefings = newsroom.model.documents.all('briefings', language).sort(byTime);
  const isComing = isComingIn(newsroom);
  const rows = briefings.map((briefing) => rowOf(briefing, language));
  return {
    page: {
      page: 'briefings',
      ...pageFrame(newsroom, {
        language,
        path: paths.briefings(language),
        alternate: paths.briefings(otherLanguage(language)),
        updatedAt: latest(briefings.map(({ updatedAt }) => updatedAt)),
      }),
      coming: rows.filter(isComing),
      past: rows.filter((row) => !isComing(row)).reverse(),
      calendar: rows.length === 0 ? null : { path: paths.briefingsCalendar(language) },
    },
    documents: [],
  };
}

/** What the front page names: the next briefing, after those before it that are cancelled, since somebody may be on the way to one of them. */
export function nextBriefings(newsroom: Newsroom, language: Language): BriefingRow[] {
  const { documents } = newsroom.model;
  const coming = documents.all('briefings', language).filter(isComingIn(newsroom)).sort(byTime);
  const next = coming.findIndex(({ state }) => state !== 'cancelled');
  return coming.slice(0, Math.max(0, next) + 1).map((briefing) => rowOf(briefing, language));
}

/** The page of a briefing, with its contacts and the news that belongs to it in the language of the page. */
export function briefingPage(newsroom: Newsroom, briefing: PublicBriefing, path: string): PlannedPage {
  const { id, slug, contacts, newsItems, sequence, updatedAt, ...rest } = briefing;
  const language = languageOf(briefing, path);
  const { documents: read } = newsroom.model;
  const documents: DocumentKey[] = [
    ...contacts.map((contact): DocumentKey => ({ collection: 'press-contacts', id: contact })),
    ...newsItems.map((item): DocumentKey => ({ collection: 'news-items', id: item })),
  ];
  return {
    page: {
      page: 'briefing',
      ...pageFrame(newsroom, {
        language,
        path,
        alternate: paths.briefing(otherLanguage(language), slug),
        updatedAt,
      }),
      briefing: {
        ...rest,
        contacts: contacts
          .map((contact) => read.get('press-contacts', contact, language))
          .filter((contact) => contact !== null)
          .map(contactOf),
        related: newsItems
          .map((item) => read.get('news-items', item))
          .filter((item) => item !== null)
          .filter((item) => item.language === language)
          .map((item) => ({ title: item.title, path: paths.newsItem(language, item.slug) })),
      },
      calendar: { path: paths.briefingCalendar(language, slug) },
    },
    documents,
  };
}

/** Every briefing as iCalendar; null while there is none, since a calendar without an entry is none. */
export function briefingsCalendar(newsroom: Newsroom, language: Language): PlannedPage | null {
  const briefings = newsroom.model.documents.all('briefings', language).sort(byTime);
  if (briefings.length === 0) return null;
  const pathIn = (of: Language) => paths.briefingsCalendar(of);
  return calendar(newsroom, { language, briefings, pathIn });
}

/** The calendar of one briefing, at a path below its page; null for any other path. */
export function briefingCalendarAt(newsroom: Newsroom, path: string): PlannedPage | null {
  const [, page] = /^(.+\/)briefing\.ics$/.exec(path) ?? [];
  const briefing = page === undefined ? null : newsroom.model.documents.atPath('briefings', page);
  if (page === undefined || briefing === null) return null;
  const pathIn = (of: Language) => paths.briefingCalendar(of, briefing.slug);
  return calendar(newsroom, { language: languageOf(briefing, page), briefings: [briefing], pathIn });
}

/** Everything that a briefing stands in, in both languages. */
export function briefingPaths({ documents }: Model, id: string): string[] {
  const own = languages.flatMap((language) => {
    const briefing = documents.get('briefings', id, language);
    if (briefing === null) return [];
    return [
      paths.briefing(language, briefing.slug),
      paths.briefingCalendar(language, briefing.slug),
      paths.briefings(language),
      paths.briefingsCalendar(language),
    ];
  });
  return [...own, paths.sitemapPages()];
}

function calendar(
  newsroom: Newsroom,
  {
    language,
    briefings,
    pathIn,
  }: { language: Language; briefings: PublicBriefing[]; pathIn: (language: Language) => string },
): PlannedPage {
  return {
    page: {
      page: 'briefings-calendar',
      ...pageFrame(newsroom, {
        language,
        path: pathIn(language),
        alternate: pathIn(otherLanguage(language)),
      }),
      briefings: briefings.map((briefing): CalendarBriefing => {
        const { id, slug, title, summary, startsAt, endsAt, place, address, state, reason } = briefing;
        const { sequence, updatedAt } = briefing;
        const path = paths.briefing(language, slug);
        const words = { title, summary, place, address, reason };
        return { id, path, ...words, startsAt, endsAt, state, sequence, updatedAt };
      }),
    },
    documents: [],
  };
}

/** Whether a briefing ends today or later in the press office's time zone. */
function isComingIn({ model }: Newsroom): (briefing: Pick<BriefingRow, 'endsAt'>) => boolean {
  const today = Temporal.PlainDate.from(known(model.today(), 'the date'));
  const { epochMilliseconds } = today.toZonedDateTime(model.timeZone);
  return ({ endsAt }) => Date.parse(endsAt) >= epochMilliseconds;
}

function rowOf(
  { slug, title, startsAt, endsAt, place, state }: PublicBriefing,
  language: Language,
): BriefingRow {
  return { path: paths.briefing(language, slug), title, startsAt, endsAt, place, state };
}

function languageOf({ slug }: PublicBriefing, path: string): Language {
  return paths.briefing('en', slug) === path ? 'en' : 'sv';
}

/** Those that begin at the same time stand in order of id. */
function byTime(a: PublicBriefing, b: PublicBriefing): number {
  return Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1);
}
