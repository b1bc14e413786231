import type { Language, Localized } from './language.ts';
import type { LineStatus } from './line.ts';
import type { Month } from './paths.ts';

/**
 * What the publisher hands to the site for one route. The site turns it into bytes and fetches nothing:
 * the same page gives the same bytes.
 */

/** What every page carries. */
export interface PageFrame {
  language: Language;
  /** The path of this page, for its canonical link. */
  path: string;
  /** The same page in the other language; null when it has none. */
  alternate: { language: Language; path: string } | null;
  /** SITE_URL, without a slash at the end. */
  siteUrl: string;
  /** IANA time zone of the press office. */
  timeZone: string;
  press: PressBox;
  /** What the newsroom is called; empty: after the organisation. */
  siteName: string;
  /** Whether search engines may list the site. */
  indexed: boolean;
  /** Only on what is not published: says so, and to whom it is shown. */
  preview?: PreviewNote;
  /** When what the page says was last changed; null where that means nothing (the front page, lists, 404). */
  updatedAt: string | null;
}

/** What a preview says of itself. */
export interface PreviewNote {
  /** `editor`: for whoever writes it. `colleague`: the draft by a link. `embargo`: the approved text by a personal link. */
  kind: 'editor' | 'colleague' | 'embargo';
  /** Whom the link was made for; empty for the editor. */
  to: string;
  /** Instants. */
  expiresAt: string;
  embargoedUntil: string | null;
  /** The origin that shows the page beside its form and tells what is typed; null where nothing is told. */
  typedAt: string | null;
}

export interface PressBox {
  organisation: string;
  /** E.164. */
  number: string;
  email: string;
  /** `day`: 1 is Monday. */
  weeklyHours: { day: number; opens: string; closes: string }[];
}

/** On the pages that state whether somebody answers. Other pages get it by script from /status.json. */
export interface WithLine {
  line: LineStatus;
  /**
   * The next dates, 30 days ahead at most, whose hours differ from the weekly ones, in order of date;
   * `hours` null means closed all day. `reason` is in the language of the page.
   */
  exceptions: { date: string; hours: { opens: string; closes: string } | null; reason: string }[];
}

export interface Teaser {
  path: string;
  title: string;
  lead: string;
  kind: string;
  /** Instant. */
  publishedAt: string;
}

export interface MediaFile {
  /** The path on the site, named from the content. */
  path: string;
  filename: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  width: number | null;
  height: number | null;
}

export interface Picture {
  alt: string;
  caption: string;
  credit: string;
  licence: string;
  /** Smallest first; the last is the one to download. */
  files: [MediaFile, ...MediaFile[]];
}

/** A file to download. */
export interface Attachment {
  title: string;
  file: MediaFile;
}

export interface Contact {
  name: string;
  role: string;
  /** E.164, or empty. */
  phone: string;
  email: string;
  languages: Language[];
}

export interface NewsArticle {
  title: string;
  lead: string;
  bodyHtml: string;
  kind: string;
  publishedAt: string;
  updatedAt: string;
  guid: string;
  referenceNumber: string;
  topics: { title: string; slug: string }[];
  contacts: Contact[];
  pictures: Picture[];
  attachments: Attachment[];
  corrections: Correction[];
}

/** A public note on a major change after publishing. */
export interface Correction {
  /** Instant. */
  date: string;
  text: string;
}

export interface FrontPage extends PageFrame, WithLine {
  page: 'front';
  /** The ten newest. */
  newest: Teaser[];
}

export interface NewsItemPage extends PageFrame {
  page: 'news-item';
  item: NewsArticle;
}

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

export interface ContactPage extends PageFrame, WithLine {
  page: 'contact';
  /** By topic in order of title; contacts without a topic come under `topic: null`, last. */
  groups: { topic: string | null; contacts: Contact[] }[];
}

export interface GuidanceArticle {
  kind: string;
  title: string;
  lead: string;
  bodyHtml: string;
  files: Attachment[];
}

export interface PowerOfAttorneyPage extends PageFrame, WithLine {
  page: 'power-of-attorney';
  /** Null while no guidance of this kind is published: the page then has the rule and the press box only. */
  guidance: GuidanceArticle | null;
}

export interface GuidancePage extends PageFrame {
  page: 'guidance';
  guidance: GuidanceArticle;
}

export interface SocialMediaPage extends PageFrame {
  page: 'social-media';
  channels: { name: string; url: string; purpose: string; answered: string; moderated: boolean }[];
}

/** The address of something that was taken back: its reason and date, nothing else of it. */
export interface WithdrawnPage extends PageFrame {
  page: 'withdrawn';
  reason: string;
  /** Instant. */
  date: string;
}

/** Answered with 410 by the publisher's web server. */
export interface GonePage extends PageFrame {
  page: 'gone';
  reason: string;
  date: string;
}

export interface NotFoundPage extends PageFrame {
  page: 'not-found';
}

export interface RssFeed extends PageFrame {
  page: 'rss';
  /** Null for the feed of everything. */
  topic: TopicName | null;
  /** Newest first, whole articles. */
  items: (NewsArticle & { path: string })[];
}

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

export interface SitemapFile {
  page: 'sitemap';
  siteUrl: string;
  /** In order of path. */
  entries: { path: string; updatedAt: string | null; alternates: Partial<Localized> }[];
}

export type Page =
  | FrontPage
  | NewsItemPage
  | ArchivePage
  | YearPage
  | MonthPage
  | TopicsPage
  | TopicPage
  | TopicYearPage
  | CorrectionsPage
  | ContactPage
  | PowerOfAttorneyPage
  | GuidancePage
  | SocialMediaPage
  | WithdrawnPage
  | GonePage
  | NotFoundPage
  | RssFeed
  | StatusFile
  | RobotsFile
  | SitemapIndexFile
  | SitemapFile;

export type PageKind = Page['page'];
export type PageOf<K extends PageKind> = Extract<Page, { page: K }>;
