import type { PageFrame } from './page-parts.ts';
import type { Month } from './paths.ts';

/** Stems of a text, divided by spaces: those that come three times or more, twice, and once. */
export type SearchTerms = readonly [often: string, twice: string, once: string];

/** The kinds of pages that are found beside news. */
export type SearchedPage = 'guidance' | 'assignment' | 'briefing' | 'event';

/** What the search knows of a text. */
export interface SearchEntry {
  path: string;
  title: string;
  lead: string;
  /** Of a news item; else what the page is. */
  kind: string;
  /**
   * Instant. Of guidance when it was last changed, of a briefing or an event when it begins, of an assignment noon of the day of the
   * decision.
   */
  publishedAt: string;
  /** Ids of topics: what they are called stands on the search page, so that a rename writes that alone. */
  topics: readonly string[];
  terms: SearchTerms;
}

/** The page that searches in the browser, and what it has to know to begin. */
export interface SearchPage extends PageFrame {
  page: 'search';
  /** That have an item, in the alphabetical order of the language. */
  topics: { id: string; title: string; slug: string; path: string }[];
  /** The months that have an item, newest first; `path` is that of the month's shard. */
  months: (Month & { path: string })[];
}

/** What can be found of one month of a language, or of its pages that are no news; JSON. */
export interface SearchShard {
  page: 'search-shard';
  /** News newest first. `json`: a `SearchEntry` as it was written once, since a month has dozens and an item changes one. */
  entries: { path: string; json: string }[];
}
