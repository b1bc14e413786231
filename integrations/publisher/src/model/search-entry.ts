import {
  type Language,
  languages,
  type PublicAssignment,
  type PublicBriefing,
  type PublicEvent,
  type PublicGuidance,
  type PublicNewsItem,
  paths,
  type SearchEntry,
} from '@pressjour/contract';
import { termsOf } from '@pressjour/search';

/** What can be found of a document, and by which language's search. */
export interface Findable {
  language: Language;
  entry: SearchEntry;
}

/** @param publishedAt in UTC with milliseconds */
export function findableNews(item: PublicNewsItem, publishedAt: string): Findable {
  const { language, slug, title, lead, kind, topics, referenceNumber, bodyHtml } = item;
  return findable(language, {
    ...{ path: paths.newsItem(language, slug), title, lead, kind, publishedAt, topics },
    texts: [referenceNumber],
    html: bodyHtml,
  });
}

/**
 * Null for guidance in a language that no search is in.
 * @param updatedAt in UTC with milliseconds
 */
export function findableGuidance(guidance: PublicGuidance, updatedAt: string): Findable | null {
  const { slug, title, lead, bodyHtml } = guidance;
  const language = languages.find((one) => one === guidance.language);
  if (language === undefined) return null;
  return findable(language, {
    ...{ path: paths.guidance(language, slug), title, lead, kind: 'guidance', publishedAt: updatedAt },
    html: bodyHtml,
  });
}

/** By the day of the decision. */
export function findableAssignment(language: Language, assignment: PublicAssignment): Findable {
  const { slug, title, summary, ministry, agencies, referenceNumber, decidedOn, reports } = assignment;
  const path = paths.assignment(language, slug);
  return findable(language, {
    ...{ path, title, lead: summary, kind: 'assignment', publishedAt: `${decidedOn}T12:00:00.000Z` },
    texts: [
      ministry,
      referenceNumber,
      ...agencies,
      ...reports.flatMap((one) => [one.title, one.reportReference]),
    ],
  });
}

/** @param startsAt in UTC with milliseconds */
export function findableBriefing(language: Language, briefing: PublicBriefing, startsAt: string): Findable {
  const { slug, title, summary, place, address } = briefing;
  const path = paths.briefing(language, slug);
  return findable(language, {
    ...{ path, title, lead: summary, kind: 'briefing', publishedAt: startsAt },
    texts: [place, address],
  });
}

/** @param startsAt in UTC with milliseconds */
export function findableEvent(language: Language, event: PublicEvent, startsAt: string): Findable {
  const { slug, title, notice, updates } = event;
  const path = paths.event(language, slug);
  return findable(language, {
    ...{ path, title, lead: notice, kind: 'event', publishedAt: startsAt },
    texts: updates.map(({ text }) => text),
  });
}

function findable(
  language: Language,
  {
    texts = [],
    html = '',
    topics = [],
    ...fields
  }: Omit<SearchEntry, 'terms' | 'topics'> & { topics?: string[]; texts?: string[]; html?: string },
): Findable {
  const { title, lead } = fields;
  const terms = termsOf({ language, texts: [title, lead, ...texts], html });
  return { language, entry: { ...fields, topics, terms } };
}
