import { type NewsArticle, paths } from '@pressjour/contract';
import { briefingEvent } from './briefing.ts';
import { sharedImage } from './shared-image.ts';
import type { SharedPage } from './shared-page.ts';
import { type Crumb, trailOf } from './trail.ts';

/** A thing as schema.org describes it. */
export type Thing = Record<string, unknown>;

/**
 * What a page is about, for search engines: a news item, a briefing, the organisation, the way to the page.
 * @see https://schema.org/NewsArticle
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function structuredData(page: SharedPage, title: string): Thing[] {
  const { item, briefing, siteUrl, path, language } = page;
  const trail = trailOf(page, title);
  return [
    ...(item === undefined ? [] : [newsArticle(page, item)]),
    ...(briefing === undefined
      ? []
      : [briefingEvent({ briefing, url: siteUrl + path, organizer: publisher(page) })]),
    ...(path === paths.front(language) ? [organisation(page)] : []),
    ...(trail.length === 0 ? [] : [breadcrumbs(page, trail)]),
  ].map((thing) => ({ '@context': 'https://schema.org', ...thing }));
}

/** Things as the text of a script element, which no word in them can end. */
export function asScript(things: Thing[]): string {
  return JSON.stringify(things.length === 1 ? things[0] : things).replaceAll('<', '\\u003c');
}

function newsArticle(page: SharedPage, item: NewsArticle): Thing {
  const { siteUrl, path, language } = page;
  const made = sharedImage(page);
  const pictures = item.pictures.map(({ files }) => files.at(-1)?.path ?? files[0].path);
  const images = [...new Set([...(made === null ? [] : [made.path]), ...pictures])];
  return {
    '@type': 'NewsArticle',
    headline: item.title,
    description: item.lead,
    inLanguage: language,
    datePublished: item.publishedAt,
    dateModified: lastSaidChanged(item),
    identifier: item.guid,
    url: siteUrl + path,
    mainEntityOfPage: siteUrl + path,
    author: publisher(page),
    publisher: publisher(page),
    isAccessibleForFree: true,
    ...(images.length === 0 ? {} : { image: images.map((image) => siteUrl + image) }),
    ...(item.topics.length === 0 ? {} : { articleSection: item.topics.map((topic) => topic.title) }),
    ...(item.corrections.length === 0
      ? {}
      : {
          correction: item.corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: date,
          })),
        }),
  };
}

/** A change that no correction tells of is silent on the page too. */
export function lastSaidChanged({ publishedAt, corrections }: NewsArticle): string {
  return corrections[0]?.date ?? publishedAt;
}

function organisation(page: SharedPage): Thing {
  const { press } = page;
  return {
    ...publisher(page),
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'press',
      telephone: press.number,
      email: press.email,
    },
  };
}

function publisher({ press, siteUrl, language }: SharedPage): Thing {
  return {
    '@type': 'GovernmentOrganization',
    name: press.organisation,
    url: siteUrl + paths.front(language),
  };
}

function breadcrumbs({ siteUrl }: SharedPage, trail: Crumb[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: siteUrl + path,
    })),
  };
}
