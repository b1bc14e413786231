import type { Correction, PageFrame, Teaser } from './page-parts.ts';
import type { Month } from './paths.ts';

export interface ArchivePage extends PageFrame {
  page: 'archive';
  /** Newest first. */
  years: YearLink[];
  /** The months of the newest year, newest first. */
  months: MonthLink[];
}

/** A year beside another. Without its count, so that an item changes the page of its own year only. */
export interface YearBeside {
  year: number;
  path: string;
}

export interface YearLink extends YearBeside {
  count: number;
}

export type MonthLink = Month & { path: string; count: number };

/** A year of the archive. */
export interface YearPage extends PageFrame {
  page: 'year';
  year: number;
  /** Newest first. */
  months: MonthLink[];
  newer: YearBeside | null;
  older: YearBeside | null;
}

/** Every topic that has an item, in the alphabetical order of the language. */
export interface TopicsPage extends PageFrame {
  page: 'topics';
  topics: { title: string; path: string; count: number }[];
}

export interface TopicPage extends PageFrame {
  page: 'topic';
  topic: TopicName;
  /** The ten newest. */
  newest: Teaser[];
  /** Newest first. */
  years: YearLink[];
}

/** The items of a topic in a year of the press office's time zone. */
export interface TopicYearPage extends PageFrame {
  page: 'topic-year';
  topic: TopicName;
  year: number;
  /** Newest first. */
  items: Teaser[];
  newer: YearBeside | null;
  older: YearBeside | null;
}

export interface TopicName {
  title: string;
  slug: string;
}

/** What was corrected: the newest 50 notes (`year: null`), or all of a year. */
export interface CorrectionsPage extends PageFrame {
  page: 'corrections';
  year: number | null;
  /** Newest first. */
  notes: (Correction & { title: string; path: string })[];
  /** Newest first; empty on the page of a year, which would change with every other year's count. */
  years: YearLink[];
}

export interface MonthPage extends PageFrame {
  page: 'month';
  month: Month;
  /** Newest first. */
  items: Teaser[];
  newer: (Month & { path: string }) | null;
  older: (Month & { path: string }) | null;
}
