import { type Language, languages, paths } from '@pressjour/contract';
import { addressPage } from './addresses.ts';
import { contactPage, socialMediaPage } from './directories.ts';
import { robotsFile, sitemapFile, statusFile } from './files.ts';
import { pageFrame } from './frame.ts';
import { guidancePage, powerOfAttorneyPage } from './guidance.ts';
import { archivePage, frontPage, monthAt, monthPage } from './lists.ts';
import { newsItemPage, rssFeed } from './news.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

type Plan = (newsroom: Newsroom) => PlannedPage;

/**
 * What stands at a path of the public site, given the read model; null when nothing does. Both a full rebuild and a
 * single change ask here, which is why they give the same bytes. A live page wins over an address with the same path.
 */
export function pageAt(path: string, newsroom: Newsroom): PlannedPage | null {
  const fixed = fixedPages.get(path);
  if (fixed !== undefined) return fixed(newsroom);
  const { documents } = newsroom.model;
  const item = documents.atPath('news-items', path);
  if (item !== null) return newsItemPage(newsroom, item);
  const guidance = documents.atPath('guidance', path);
  if (guidance !== null) return guidancePage(newsroom, guidance);
  const month = monthAt(path);
  const monthly = month === null ? null : monthPage(newsroom, month);
  if (monthly !== null) return monthly;
  const address = documents.atPath('addresses', path);
  return address === null ? null : addressPage(newsroom, address);
}

/** Every path that has, or may have, something standing at it. */
export function allPaths({ model }: Newsroom): string[] {
  const months = languages.flatMap((language) =>
    model.documents.months(language).map(({ month }) => paths.month(language, month)),
  );
  return [...fixedPages.keys(), ...months, ...model.documents.ownPaths()];
}

/** The pages that state whether somebody answers, and the file that says it to machines. */
export const linePaths: readonly string[] = [
  paths.status(),
  ...languages.flatMap((language) => [
    paths.front(language),
    paths.contact(language),
    paths.powerOfAttorney(language),
  ]),
];

const fixedPages: ReadonlyMap<string, Plan> = new Map<string, Plan>([
  ...languages.flatMap(fixedPagesIn),
  [paths.status(), statusFile],
  [paths.robots(), robotsFile],
  [paths.sitemap(), (newsroom) => sitemapFile(newsroom, sitemapPaths)],
]);

/** The fixed pages that a sitemap names. */
const sitemapPaths = (language: Language): string[] => [
  paths.front(language),
  paths.archive(language),
  paths.contact(language),
  paths.powerOfAttorney(language),
  paths.socialMedia(language),
];

function fixedPagesIn(language: Language): [string, Plan][] {
  return [
    [paths.front(language), (newsroom) => frontPage(newsroom, language)],
    [paths.archive(language), (newsroom) => archivePage(newsroom, language)],
    [paths.contact(language), (newsroom) => contactPage(newsroom, language)],
    [paths.powerOfAttorney(language), (newsroom) => powerOfAttorneyPage(newsroom, language)],
    [paths.socialMedia(language), (newsroom) => socialMediaPage(newsroom, language)],
    [paths.rss(language), (newsroom) => rssFeed(newsroom, language)],
    [paths.notFound(language), (newsroom) => notFoundPage(newsroom, language)],
  ];
}

function notFoundPage(newsroom: Newsroom, language: Language): PlannedPage {
  const frame = pageFrame(newsroom, { language, path: paths.notFound(language), alternate: null });
  return { page: { page: 'not-found', ...frame }, documents: [] };
}
