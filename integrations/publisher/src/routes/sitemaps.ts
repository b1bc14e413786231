import {
  type Language,
  type Localized,
  languages,
  otherLanguage,
  paths,
  type SitemapFile,
} from '@pressjour/contract';
import type { SitemapRow } from '../model/documents.ts';
import { lists as named } from '../model/lists.ts';
import type { Model } from '../model/model.ts';
import { eventsInSitemap } from './events.ts';
import { known } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { topicsWithItems } from './topics.ts';

/** `/sitemap.xml`: which sitemaps there are. */
export function sitemapIndex({ model, siteUrl }: Newsroom): PlannedPage {
  const quarters = model.documents.quarters().map(({ quarter, updatedAt }) => ({
    path: paths.sitemapQuarter(quarter),
    updatedAt,
  }));
  const sitemaps = [{ path: paths.sitemapPages(), updatedAt: null }, ...quarters];
  return { page: { page: 'sitemap-index', siteUrl, sitemaps }, documents: [] };
}

/** The pages that are no news: the fixed ones, topics and guidance. Withdrawn and gone addresses are left out. */
export function sitemapOfPages({ model, siteUrl }: Newsroom): PlannedPage {
  const entries = languages.flatMap((language) => [
    ...fixedPages(language).map((path, at) => ({
      language,
      path,
      pair: fixedPages(otherLanguage(language))[at] ?? null,
      updatedAt: null,
    })),
    ...topicsWithItems(model, language).map((topic) => ({ ...topic, language, updatedAt: null })),
    ...registered(model, language),
    ...eventsInSitemap(model, language).map((event) => ({ ...event, language })),
  ]);
  return sitemap(siteUrl, [...entries.map(withPair), ...guidanceInSitemap(model)]);
}

/** The pages of assignments and briefings, which stand in both languages. */
function registered({ documents }: Model, language: Language): Row[] {
  const rows = (
    collection: 'assignments' | 'briefings',
    pathOf: (language: Language, slug: string) => string,
  ) =>
    documents.all(collection, language).map(({ slug, updatedAt }) => ({
      language,
      path: pathOf(language, slug),
      pair: pathOf(otherLanguage(language), slug),
      updatedAt: new Date(updatedAt).toISOString(),
    }));
  return [...rows('assignments', paths.assignment), ...rows('briefings', paths.briefing)];
}

/** The most that a sitemap of news may name. @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const mostNews = 1000;

/** The news of today and yesterday by the press office's calendar, both languages. */
export function sitemapOfNews({ model, siteUrl }: Newsroom): PlannedPage {
  const since = twoDaysOf(model);
  const entries = languages.flatMap((language) =>
    model.lists
      .newestSince(named.news, language, { since, limit: mostNews / languages.length })
      .map(({ path, title, publishedAt }) => ({ path, language, title, publishedAt })),
  );
  const nameIn = (language: Language) =>
    known(model.siteSettings(language), 'the site settings').siteName ||
    known(model.pressService(language), 'the press service').organisation;
  return {
    page: {
      page: 'sitemap-news',
      siteUrl,
      names: { sv: nameIn('sv'), en: nameIn('en') },
      entries: entries.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)),
    },
    documents: [],
  };
}

/** When yesterday began in the press office, in UTC with milliseconds. */
export function twoDaysOf({ today, timeZone }: Pick<Model, 'today' | 'timeZone'>): string {
  const yesterday = Temporal.PlainDate.from(known(today(), 'the date')).subtract({ days: 1 });
  return new Date(yesterday.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
}

/** The news of a quarter, in both languages; null when there is none. */
export function sitemapOfQuarter({ model, siteUrl }: Newsroom, quarter: string): PlannedPage | null {
  const rows = model.documents.newsOfQuarter(quarter);
  return rows.length === 0 ? null : sitemap(siteUrl, paired(model, rows).map(withPair));
}

const fixedPages = (language: Language): string[] => [
  paths.front(language),
  paths.archive(language),
  paths.topics(language),
  paths.corrections(language),
  paths.search(language),
  paths.contact(language),
  paths.powerOfAttorney(language),
  paths.socialMedia(language),
  paths.assignments(language),
  paths.briefings(language),
  paths.follow(language),
  paths.guidanceList(language),
  paths.accessibility(language),
  paths.privacy(language),
];

/** Each with its versions in other languages. */
function guidanceInSitemap({ documents }: Model): SitemapFile['entries'] {
  return documents.guidance().map(({ path, language, story, updatedAt }) => {
    const others = documents.versionsOfGuidance(story).map((one) => [one.language, one.path]);
    return { path, updatedAt, alternates: { ...Object.fromEntries(others), [language]: path } };
  });
}

/** Each with its pair, which mostly stands in the same sitemap. */
function paired({ documents }: Model, rows: SitemapRow[]): Row[] {
  const here = new Map(rows.map(({ story, language, path }) => [`${language} ${story}`, path]));
  return rows.map(({ path, language, story, updatedAt }) => {
    const other = otherLanguage(language);
    const pair =
      here.get(`${other} ${story}`) ?? documents.ofStory('news-items', story, other)[0]?.path ?? null;
    return { path, language, pair, updatedAt };
  });
}

interface Row {
  path: string;
  language: Language;
  pair: string | null;
  updatedAt: string | null;
}

function withPair({ path, language, pair, updatedAt }: Row): SitemapFile['entries'][number] {
  return { path, updatedAt, alternates: language === 'sv' ? pairOf(path, pair) : pairOf(pair, path) };
}

function sitemap(siteUrl: string, entries: SitemapFile['entries']): PlannedPage {
  const ordered = entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { page: { page: 'sitemap', siteUrl, entries: ordered }, documents: [] };
}

function pairOf(sv: string | null, en: string | null): Partial<Localized> {
  if (sv === null) return en === null ? {} : { en };
  return en === null ? { sv } : { sv, en };
}
