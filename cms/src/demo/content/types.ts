import type { GuidanceLanguage, Language, Localized, PublicStatementName } from '@pressjour/contract';

export type TopicKey = 'roads' | 'measurements' | 'safety' | 'technology' | 'agency';
export type ContactKey = 'ekhage' | 'tjarnlund' | 'rautavuo' | 'norrby' | 'ohrvik';
export type FileKey = 'power-of-attorney-example-sv' | 'power-of-attorney-example-en';
export type EventKey = 'crack';
export type NewsKind = 'news' | 'press-release' | 'statement' | 'invitation';

/** The values of the global press-service. Times of day are HH:MM in the press office's time zone. */
export interface DemoPressService {
  organisation: Localized;
  /** E.164. */
  number: string;
  email: string;
  /** `day`: 1 is Monday. */
  weeklyHours: { day: number; opens: string; closes: string }[];
  closedOnSwedishHolidays: boolean;
  shortDays: { date: string; opens: string; closes: string }[];
  deskNumbers: { label: string; phone: string; acceptByKey: boolean }[];
  overflowToOfficers: boolean;
  /** Seconds. */
  ringSeconds: number;
  messages: { closed: Localized };
}

/** The values of the global site-settings. */
export interface DemoSiteSettings {
  /** In RE2's syntax, each with an invented number that it matches. */
  caseNumberPatterns: { pattern: string; example: string }[];
}

/** An on-call press officer, who becomes a user with the role officer. */
export interface DemoOfficer {
  name: string;
  email: string;
  /** E.164. */
  phone: string;
}

export interface DemoTopic {
  key: TopicKey;
  title: Localized;
  slug: string;
}

export interface DemoContact {
  key: ContactKey;
  name: string;
  role: Localized;
  /** E.164. */
  phone: string;
  email: string;
  topics: TopicKey[];
  languages: Language[];
  public: boolean;
}

export interface DemoChannel {
  name: string;
  url: string;
  purpose: Localized;
  /** When questions there are answered, in words. */
  answered: Localized;
  moderated: boolean;
  order: number;
}

/** A text file to download, UTF-8. */
export interface DemoFile {
  key: FileKey;
  filename: string;
  mimeType: 'text/plain';
  /** What the file is, for those who cannot see it and for its link. */
  alt: Localized;
  text: string;
}

/** One language of a news item. Items with the same `story` are each other's pair. */
export interface DemoNewsItem {
  language: Language;
  /** UUID. */
  story: string;
  slug: string;
  title: string;
  lead: string;
  /** Simple HTML: p, h2, ul, ol, li, a, strong, em, br; a quote as figure, blockquote and figcaption; a fact box as aside with an h2. */
  html: string;
  kind: NewsKind;
  /** Instant. */
  publishedAt: string;
  topics: TopicKey[];
  contacts: ContactKey[];
  referenceNumber: string;
  event?: EventKey;
  /** Slugs of items of the same language that stand before it in the demo. */
  related?: string[];
}

/** One language of a guidance; those with the same `story` are versions of each other. */
export interface DemoGuidance {
  language: GuidanceLanguage;
  /** UUID. */
  story: string;
  kind: 'power-of-attorney' | 'recording' | 'filming' | 'document-request';
  slug: string;
  title: string;
  lead: string;
  /** Simple HTML, as in news items. */
  html: string;
  files: FileKey[];
  /** What was new in its second version, as its list of versions says; without one it has been published once. */
  changeNote?: string;
}

/** What a statement says in every language, and in each. */
export type DemoStatements = Record<PublicStatementName, Localized<object> & { same: object }>;

/** A news event that is over. */
export interface DemoEvent {
  key: EventKey;
  title: Localized;
  notice: Localized;
  /** Instants, at most 72 hours apart. */
  startsAt: string;
  endsAt: string;
  staffed: boolean;
  /** Running updates, each at an instant. */
  updates: { at: string; text: Localized }[];
}

/** A government assignment. Days are `YYYY-MM-DD`. */
export interface DemoAssignment {
  slug: string;
  title: Localized;
  summary: Localized;
  ministry: Localized;
  agencies: Localized[];
  referenceNumber: string;
  decidedOn: string;
  decisionLink: string;
  copiesTo: Localized[];
  dueOn: string;
  extendedTo: string | null;
  extensionReason: Localized | null;
  status: 'open' | 'extended' | 'reported';
  reports: { title: Localized; dueOn: string; deliveredOn: string | null; reportReference: string }[];
}

/** A press briefing. Times are instants. */
export interface DemoBriefing {
  slug: string;
  title: Localized;
  summary: Localized;
  startsAt: string;
  endsAt: string;
  place: Localized;
  address: Localized | null;
  stream: string;
  accreditation: Localized | null;
  accreditationUntil: string | null;
  languages: Language[];
  signInterpreted: boolean;
  state: 'planned' | 'moved' | 'cancelled';
  reason: Localized | null;
  formerStartsAt: string | null;
  formerPlace: Localized | null;
  contacts: ContactKey[];
}

export interface DemoContent {
  pressService: DemoPressService;
  siteSettings: DemoSiteSettings;
  officers: DemoOfficer[];
  topics: DemoTopic[];
  contacts: DemoContact[];
  channels: DemoChannel[];
  files: DemoFile[];
  news: DemoNewsItem[];
  guidance: DemoGuidance[];
  statements: DemoStatements;
  events: DemoEvent[];
  assignments: DemoAssignment[];
  briefings: DemoBriefing[];
}
