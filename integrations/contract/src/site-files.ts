import type { GuidanceLanguage, Language, Localized } from './language.ts';
import type { LineStatus } from './line.ts';

export interface StatusFile {
  page: 'status';
  line: LineStatus;
}

export interface RobotsFile {
  page: 'robots';
  siteUrl: string;
  indexed: boolean;
}

/** Which sitemaps there are, newest year first, the pages before them. */
export interface SitemapIndexFile {
  page: 'sitemap-index';
  siteUrl: string;
  sitemaps: { path: string; updatedAt: string | null }[];
}

/** The news that was published today or yesterday by the press office's calendar, both languages, newest first. */
export interface NewsSitemapFile {
  page: 'sitemap-news';
  siteUrl: string;
  /** What the newsroom is called in each language. */
  names: Localized;
  entries: { path: string; language: Language; title: string; publishedAt: string }[];
}

export interface SitemapFile {
  page: 'sitemap';
  siteUrl: string;
  /** In order of path. */
  entries: {
    path: string;
    updatedAt: string | null;
    alternates: Partial<Record<GuidanceLanguage, string>>;
  }[];
}
