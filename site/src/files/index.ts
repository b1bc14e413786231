import { feedTypes, lineStatusShape, opmlType, type Page } from '@pressjour/contract';
import { assignmentsCalendar } from '../calendars/assignments.ts';
import { briefingsCalendar } from '../calendars/briefings.ts';
import { feedHeadParts, feedItemParts, feedText } from '../feeds/feed.ts';
import { opml } from '../feeds/opml.ts';
import { contactCard } from './contact-card.ts';
import { robots } from './robots.ts';
import { searchShard } from './search-shard.ts';
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts';

/** The routes that are not HTML. */
export interface TextFile {
  mediaType: string;
  text: string;
}

const calendarType = 'text/calendar; charset=utf-8';

/** Null for a page that is HTML. */
export function textFile(page: Page): TextFile | null {
  switch (page.page) {
    case 'rss':
    case 'atom':
    case 'json-feed':
    case 'ninjs':
      return { mediaType: `${feedTypes[page.page]}; charset=utf-8`, text: feedText(page) };
    case 'feed-head':
      return { mediaType: 'application/json; charset=utf-8', text: JSON.stringify(feedHeadParts(page)) };
    case 'feed-item':
      return { mediaType: 'application/json; charset=utf-8', text: JSON.stringify(feedItemParts(page)) };
    case 'opml':
      return { mediaType: `${opmlType}; charset=utf-8`, text: opml(page) };
    case 'status':
      return {
        mediaType: 'application/json; charset=utf-8',
        text: `${JSON.stringify(lineStatusShape.parse(page.line), null, 2)}\n`,
      };
    case 'assignments-calendar':
      return { mediaType: calendarType, text: assignmentsCalendar(page) };
    case 'briefings-calendar':
      return { mediaType: calendarType, text: briefingsCalendar(page) };
    case 'contact-card':
      return { mediaType: 'text/vcard; charset=utf-8', text: contactCard(page) };
    case 'robots':
      return { mediaType: 'text/plain; charset=utf-8', text: robots(page) };
    case 'search-shard':
      return { mediaType: 'application/json; charset=utf-8', text: searchShard(page) };
    case 'sitemap-index':
      return { mediaType: 'application/xml; charset=utf-8', text: sitemapIndex(page) };
    case 'sitemap-news':
      return { mediaType: 'application/xml; charset=utf-8', text: newsSitemap(page) };
    case 'sitemap':
      return { mediaType: 'application/xml; charset=utf-8', text: sitemap(page) };
    default:
      return null;
  }
}
