import { type GuidanceLanguage, isSiteLanguage, siteLanguageOf } from '@pressjour/contract/language';
import { paths } from '@pressjour/contract/paths';

/** What the address of a document on the site depends on. */
export interface Addressed {
  language: GuidanceLanguage;
  slug: string;
  kind?: string | null;
}

/** Where a published document stands on the public site. */
export function livePath(collection: 'news-items' | 'guidance', { language, slug, kind }: Addressed): string {
  if (collection === 'news-items') return paths.newsItem(siteLanguageOf(language), slug);
  return kind === 'power-of-attorney' && isSiteLanguage(language)
    ? paths.powerOfAttorney(language)
    : paths.guidance(language, slug);
}
