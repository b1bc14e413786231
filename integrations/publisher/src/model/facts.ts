import {
  type GuidanceLanguage,
  type Month,
  monthOf,
  type PublicCollection,
  type PublicGuidance,
  type PublicNewsItem,
  paths,
  type Teaser,
} from '@pressjour/contract';
import type { ContentOf, Locale } from './content.ts';
import { type Listing, lists } from './lists.ts';
import {
  type Findable,
  findableAssignment,
  findableBriefing,
  findableEvent,
  findableGuidance,
  findableNews,
} from './search-entry.ts';

/** What lists and look-ups need of a document, kept in columns of their own. */
export interface Facts {
  language: GuidanceLanguage | null;
  kind: string | null;
  story: string | null;
  path: string | null;
  /** Of a news item: as `2026-q4`, in the press office's time zone. */
  quarter: string | null;
  /** In UTC with milliseconds, so that the order of the text is the order in time. */
  updatedAt: string | null;
  teaser: Teaser | null;
  listings: Listing[];
  /** Made when it is asked for, since its words are stemmed. */
  findable: () => Findable | null;
  /** Ids of the media that the document uses. */
  media: string[];
}

const none: Facts = {
  language: null,
  kind: null,
  story: null,
  path: null,
  quarter: null,
  updatedAt: null,
  teaser: null,
  listings: [],
  findable: () => null,
  media: [],
};

/** The facts of a document, by its collection. */
export function factsOf({
  collection,
  document,
  locale,
  timeZone,
}: {
  collection: PublicCollection;
  document: ContentOf[PublicCollection];
  locale: Locale;
  timeZone: string;
}): Facts {
  switch (collection) {
    case 'news-items':
      return newsFacts(document as ContentOf['news-items'], timeZone);
    case 'guidance':
      return guidanceFacts(document as ContentOf['guidance']);
    case 'addresses': {
      const { language, kind, path } = document as ContentOf['addresses'];
      return { ...none, language, kind, path };
    }
    case 'topics': {
      const { slug } = document as ContentOf['topics'];
      return locale === '' ? none : { ...none, language: locale, path: paths.topic(locale, slug) };
    }
    case 'events': {
      const event = document as ContentOf['events'];
      if (locale === '') return none;
      return {
        ...none,
        language: locale,
        path: paths.event(locale, event.slug),
        updatedAt: inUtc(event.updatedAt),
        findable: () => findableEvent(locale, event, inUtc(event.startsAt)),
      };
    }
    case 'assignments': {
      const assignment = document as ContentOf['assignments'];
      const { slug, files, reports } = assignment;
      if (locale === '') return none;
      const media = [...files, ...reports.flatMap(({ file }) => (file === null ? [] : [file]))];
      const found = () => findableAssignment(locale, assignment);
      return { ...none, language: locale, path: paths.assignment(locale, slug), findable: found, media };
    }
    case 'briefings': {
      const briefing = document as ContentOf['briefings'];
      if (locale === '') return none;
      const found = () => findableBriefing(locale, briefing, inUtc(briefing.startsAt));
      return { ...none, language: locale, path: paths.briefing(locale, briefing.slug), findable: found };
    }
    default:
      return none;
  }
}

function newsFacts(item: PublicNewsItem, timeZone: string): Facts {
  const { language, kind, story, slug, title, lead } = item;
  const path = paths.newsItem(language, slug);
  const publishedAt = inUtc(item.publishedAt);
  const { year, month } = monthOf(publishedAt, timeZone);
  const listing = { language, at: publishedAt, nth: 0 };
  return {
    language,
    kind,
    story,
    path,
    quarter: quarterOf({ year, month }),
    updatedAt: inUtc(item.updatedAt),
    teaser: { path, title, lead, kind, publishedAt },
    listings: [
      { ...listing, list: lists.news, period: `${year}-${String(month).padStart(2, '0')}` },
      ...[...new Set(item.topics)].map((topic) => ({
        ...listing,
        list: lists.topic(topic),
        period: String(year),
      })),
      ...(item.event === null ? [] : [{ ...listing, list: lists.event(item.event), period: String(year) }]),
      ...item.corrections.map(({ date }, nth) => {
        const at = inUtc(date);
        return { language, at, nth, list: lists.corrections, period: String(monthOf(at, timeZone).year) };
      }),
    ],
    findable: () => findableNews(item, publishedAt),
    media: [...item.images, ...item.attachments],
  };
}

/** A quarter, as `2026-q4`. */
export function quarterOf({ year, month }: Month): string {
  return `${year}-q${Math.ceil(month / 3)}`;
}

function guidanceFacts(guidance: PublicGuidance): Facts {
  const { language, kind, story, slug, files } = guidance;
  const updatedAt = inUtc(guidance.updatedAt);
  return {
    ...none,
    language,
    kind,
    story,
    path: paths.guidance(language, slug),
    updatedAt,
    findable: () => findableGuidance(guidance, updatedAt),
    media: files,
  };
}

function inUtc(instant: string): string {
  return new Date(instant).toISOString();
}
