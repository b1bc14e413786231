import type {
  AccessibilityPage,
  ContactCardFile,
  ContactPage,
  GuidanceListPage,
  GuidancePage,
  GuidancePdf,
  PowerOfAttorneyForm,
  PowerOfAttorneyPage,
  PrivacyPage,
  SocialMediaPage,
} from './agency-pages.ts';
import type {
  ArchivePage,
  CorrectionsPage,
  MonthPage,
  TopicPage,
  TopicsPage,
  TopicYearPage,
  YearPage,
} from './archive-pages.ts';
import type { Feed, FeedHead, FeedItemPart, FollowPage, OpmlFile } from './feed-pages.ts';
import type { GonePage, NotFoundPage, WithdrawnPage } from './missing-pages.ts';
import type { EventPage, FrontPage, NewsItemPage, SocialImageFile } from './news-pages.ts';
import type { RegisterPage } from './register-pages.ts';
import type { SearchPage, SearchShard } from './search.ts';
import type { NewsSitemapFile, RobotsFile, SitemapFile, SitemapIndexFile, StatusFile } from './site-files.ts';

/**
 * What the publisher hands to the site for one route. The site turns it into bytes and fetches nothing:
 * the same page gives the same bytes.
 */
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
