import type { Language } from '@pressjour/contract';
import { paths } from '@pressjour/contract/paths';

/** What the address of a document on the site depends on. */
export interface Addressed {
  language: Language;
  slug: string;
  kind?: string | null;
}

/** Where a published document stands on the public site. */
export function livePath(collection: 'news-items' | 'guidance', { language, slug, kind }: Addressed): string {
  if (collection === 'news-items') return paths.newsItem(language, slug);
  return kind === 'power-of-attorney' ? paths.powerOfAttorney(language) : paths.guidance(language, slug);
}
