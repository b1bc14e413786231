import type { PageFrame } from './pages.ts';
import type { Month } from './paths.ts';

/** Stems of a text, divided by spaces: those that come three times or more, twice, and once. */
export type SearchTerms = readonly [often: string, twice: string, once: string];

/** What the search knows of a text. */
export interface SearchEntry {
  path: string;
  title: string;
  lead: string;
  /** Of a news item; `guidance` for guidance. */
  kind: string;
  /** Instant; of guidance: when it was last changed. */
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

/** What can be found of one month of a language, or of its guidance; JSON. */
export interface SearchShard {
  page: 'search-shard';
  /** News newest first. `json`: a `SearchEntry` as it was written once, since a month has dozens and an item changes one. */
  entries: { path: string; json: string }[];
}
