import type { FeedKind } from './feeds.ts';
import type { GuidanceLanguage, Language, Localized } from './language.ts';
import type { LineStatus } from './line.ts';
import type { Month } from './paths.ts';
import type { PublicRetention } from './public-content.ts';
import type { PublicAccessibility, PublicPrivacy, PublicSocialMediaRules } from './public-statements.ts';
import type { RegisterPage } from './register-pages.ts';
import type { SearchPage, SearchShard } from './search.ts';

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

export interface ContactWithCard extends Contact {
  /** The contact as a vCard; null while it is not there yet. */
  card: { path: string } | null;
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
  /** The ongoing events that have running updates, in the order of the line. */
  events: EventNews[];
  /** Those that have an item, in the alphabetical order of the language. */
  topics: { title: string; path: string }[];
}

export interface NewsItemPage extends PageFrame {
  page: 'news-item';
  item: NewsArticle;
  /** Whether the contacts are the item's own, or those of its topics. */
  contactsOf: 'item' | 'topics';
  /** The news event that it belongs to. */
  event: EventLink | null;
  /** Other items that it points to. */
  related: Teaser[];
  /** Null for what is not published. */
  socialImage: SocialImage | null;
}

/** The picture that goes with links to a page where they are shared. */
export interface SocialImage {
  /** The path on the site, named from what is drawn. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/** What is drawn on such a picture, as PNG. */
export interface SocialImageFile {
  page: 'social-image';
  path: string;
  language: Language;
  timeZone: string;
  organisation: string;
  title: string;
  kind: string;
  /** Instant. */
  publishedAt: string;
}

/** Its words in both languages: where one lacks them, they are the other's. */
export interface EventLink {
  title: Localized;
  path: string;
}

export interface EventUpdate {
  /** Instant. */
  at: string;
  text: Localized;
}

/** What the front page tells of an ongoing event beside its notice, which stands in the band. */
export interface EventNews extends EventLink {
  /** The newest, newest first. */
  updates: EventUpdate[];
  /** How many more there are on its page. */
  more: number;
}

/**
 * A news event and its items. While it goes on the page states whether somebody answers, and is made anew when that changes; of one
 * that is over it does not.
 */
export interface EventPage extends PageFrame, Partial<WithLine> {
  page: 'event';
  event: {
    title: Localized;
    notice: Localized;
    startsAt: string;
    endsAt: string;
    ongoing: boolean;
    /** Newest first. */
    updates: EventUpdate[];
    channels: { name: string; url: string }[];
  };
  /** The newest hundred, newest first. */
  items: Teaser[];
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
  groups: { topic: string | null; contacts: ContactWithCard[] }[];
  /** The press service as a vCard. */
  card: { path: string } | null;
}

export interface GuidanceArticle {
  /** That of the text; the page around it is in one of the site's. */
  language: GuidanceLanguage;
  kind: string;
  title: string;
  lead: string;
  bodyHtml: string;
  files: Attachment[];
  /** When versions went live, newest first, each with what changed in it; the oldest is the first publishing. */
  history: { date: string; note: string }[];
  /** The same as a file to print; null where it is not offered. */
  pdf: { path: string } | null;
}

/** What files to print carry besides their text. */
export type PdfFrame = Pick<PageFrame, 'language' | 'path' | 'siteUrl' | 'timeZone' | 'press'>;

/** A guidance as PDF/UA, made from what its page is made from. */
export interface GuidancePdf extends PdfFrame {
  page: 'guidance-pdf';
  /** The path of its page. */
  home: string;
  /** Instant. */
  updatedAt: string;
  guidance: Pick<GuidanceArticle, 'language' | 'title' | 'lead' | 'bodyHtml'>;
}

/** The blank power of attorney as PDF/UA, to be filled in on screen or on paper. */
export interface PowerOfAttorneyForm extends PdfFrame {
  page: 'power-of-attorney-form';
}

export interface PowerOfAttorneyPage extends PageFrame, WithLine {
  page: 'power-of-attorney';
  /** The blank form; null while it is not there yet. */
  form: { path: string } | null;
  /** Null while no guidance of this kind is published: the page then has the rule and the press box only. */
  guidance: GuidanceArticle | null;
}

export interface GuidancePage extends PageFrame {
  page: 'guidance';
  guidance: GuidanceArticle;
  /** The same text in the other languages that it is published in. */
  versions: LanguageVersion[];
}

export interface LanguageVersion {
  language: GuidanceLanguage;
  path: string;
}

/** All guidance, in the order of its titles. */
export interface GuidanceListPage extends PageFrame {
  page: 'guidance-list';
  /** In the language of the page, that on powers of attorney left out. */
  guidance: { path: string; title: string; lead: string }[];
  /** What there is in other languages than the site's, by language. */
  elsewhere: (LanguageVersion & { title: string })[];
}

export interface SocialMediaPage extends PageFrame {
  page: 'social-media';
  channels: { name: string; url: string; purpose: string; answered: string; moderated: boolean }[];
  /** What is empty in it the site says in its own words. */
  rules: PublicSocialMediaRules;
}

export interface AccessibilityPage extends PageFrame {
  page: 'accessibility';
  statement: PublicAccessibility;
}

export interface PrivacyPage extends PageFrame {
  page: 'privacy';
  privacy: PublicPrivacy;
  /** How long the press service keeps what callers leave behind. */
  retention: PublicRetention;
}

/** A press contact, or the press service itself, as a vCard. */
export interface ContactCardFile {
  page: 'contact-card';
  path: string;
  siteUrl: string;
  language: Language;
  organisation: string;
  /** Made once, the same in both languages and after any change. */
  uid: string;
  contact: Contact;
  /** Instant; null where nothing tells when it was changed. */
  updatedAt: string | null;
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

/** What feeds say of an item. */
export type FeedItem = Omit<NewsArticle, 'contacts'> & { path: string };

/** The newest items of a list, whole, in one of the formats. */
export interface Feed<K extends FeedKind = FeedKind> extends PageFrame {
  page: K;
  /** The page of the list. */
  home: string;
  /** What the list is of; null for everything. */
  of: string | null;
  /** The hub that tells readers of changes; empty: none does. */
  hub: string;
  /** Newest first. */
  items: FeedItem[];
}

/** What stands round the items of a list's feeds. Answered with a `FeedHeadParts` as JSON. */
export interface FeedHead extends Omit<Feed, 'page' | 'path' | 'alternate' | 'items'> {
  page: 'feed-head';
  /** When the newest change of an item was made; null for a feed without items. */
  changedAt: string | null;
}

/** In each format: what stands before the items, between two, and after them. */
export type FeedHeadParts = Record<FeedKind, { before: string; between: string; after: string }>;

/** An item as feeds hold it. Answered with a `FeedItemParts` as JSON. */
export interface FeedItemPart extends Pick<Feed, 'language' | 'timeZone' | 'siteUrl' | 'press'> {
  page: 'feed-item';
  item: FeedItem;
}

export type FeedItemParts = Record<FeedKind, string>;

/** A list of news and the feeds of it that stand. */
export interface FeedList {
  /** The page of the list. */
  path: string;
  /** What the list is of; null for everything. */
  of: string | null;
  feeds: { kind: FeedKind; path: string }[];
}

/** The feeds by list: everything first, then topics in the alphabetical order of the language. */
export interface FollowPage extends PageFrame {
  page: 'follow';
  lists: FeedList[];
}

/** The feeds of both languages, for feed readers to take in. */
export interface OpmlFile {
  page: 'opml';
  siteUrl: string;
  newsrooms: (Pick<PageFrame, 'language' | 'siteName' | 'press'> & { lists: FeedList[] })[];
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

export type Page =
  | FrontPage
  | NewsItemPage
  | SocialImageFile
  | EventPage
  | ArchivePage
  | YearPage
  | MonthPage
  | TopicsPage
  | TopicPage
  | TopicYearPage
  | CorrectionsPage
  | ContactPage
  | PowerOfAttorneyPage
  | PowerOfAttorneyForm
  | GuidancePage
  | GuidanceListPage
  | GuidancePdf
  | SocialMediaPage
  | AccessibilityPage
  | PrivacyPage
  | ContactCardFile
  | WithdrawnPage
  | GonePage
  | NotFoundPage
  | SearchPage
  | SearchShard
  | Feed<'rss'>
  | Feed<'atom'>
  | Feed<'json-feed'>
  | Feed<'ninjs'>
  | FeedHead
  | FeedItemPart
  | FollowPage
  | OpmlFile
  | StatusFile
  | RobotsFile
  | SitemapIndexFile
  | NewsSitemapFile
  | SitemapFile
  | RegisterPage;

export type PageKind = Page['page'];
export type PageOf<K extends PageKind> = Extract<Page, { page: K }>;
