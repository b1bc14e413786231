import { lineStatusShape, type Page } from '@pressjour/contract';
import { rssFeed } from '../feeds/rss.ts';
import { robots } from './robots.ts';
import { sitemap, sitemapIndex } from './sitemap.ts';

/** The routes that are not HTML. */
export interface TextFile {
  mediaType: string;
  text: string;
}

/** Null for a page that is HTML. */
export function textFile(page: Page): TextFile | null {
  switch (page.page) {
    case 'rss':
      return { mediaType: 'application/rss+xml; charset=utf-8', text: rssFeed(page) };
    case 'status':
      return {
        mediaType: 'application/json; charset=utf-8',
        text: `${JSON.stringify(lineStatusShape.parse(page.line), null, 2)}\n`,
      };
    case 'robots':
      return { mediaType: 'text/plain; charset=utf-8', text: robots(page) };
    case 'sitemap-index':
      return { mediaType: 'application/xml; charset=utf-8', text: sitemapIndex(page) };
    case 'sitemap':
      return { mediaType: 'application/xml; charset=utf-8', text: sitemap(page) };
    default:
      return null;
  }
}
