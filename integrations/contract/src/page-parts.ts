import type { Language } from './language.ts';
import type { LineStatus } from './line.ts';

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
  /** Whether there is a search page. */
  hasSearch: boolean;
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
