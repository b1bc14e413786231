import {
  type Language,
  languages,
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
  const terms = termsOf({ language, texts: [title, lead, referenceNumber], html: bodyHtml });
  const path = paths.newsItem(language, slug);
  return { language, entry: { path, title, lead, kind, publishedAt, topics, terms } };
}

/**
 * Null for guidance in a language that no search is in.
 * @param updatedAt in UTC with milliseconds
 */
export function findableGuidance(guidance: PublicGuidance, updatedAt: string): Findable | null {
  const { slug, title, lead, bodyHtml } = guidance;
  const language = languages.find((one) => one === guidance.language);
  if (language === undefined) return null;
  const terms = termsOf({ language, texts: [title, lead], html: bodyHtml });
  const path = paths.guidance(language, slug);
  const entry = { path, title, lead, kind: 'guidance', publishedAt: updatedAt, topics: [], terms };
  return { language, entry };
}
