import type { Language, Localized } from './language.ts';
import type { NewsArticle, PageFrame, Teaser, WithLine } from './page-parts.ts';
import type { BriefingRow } from './register-pages.ts';

export interface FrontPage extends PageFrame, WithLine {
  page: 'front';
  /** The ten newest. */
  newest: Teaser[];
  /** The ongoing events that have running updates, in the order of the line. */
  events: EventNews[];
  /** The next briefing, after those before it that are cancelled; none while none is planned. */
  briefings: BriefingRow[];
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
