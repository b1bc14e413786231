import { feedKinds } from '@pressjour/contract';
import type { Tree } from '../tree/tree.ts';

/** Where files stand: what is served as it is, and apart from it the pages that are answered with 410. */
export interface Trees {
  site: Tree;
  gone: Tree;
  of: (kind: string) => Tree;
}

export function placement({ site, gone }: { site: Tree; gone: Tree }): Trees {
  return { site, gone, of: (kind) => (kind === 'gone' ? gone : site) };
}

/** In which order kinds of routes are written: what others point to comes first. */
const order: string[][] = [
  ['asset'],
  ['guidance-pdf', 'power-of-attorney-form'],
  ['contact-card', 'assignments-calendar', 'briefings-calendar'],
  [
    'status',
    'news-item',
    'guidance',
    'withdrawn',
    'gone',
    'not-found',
    'contact',
    'power-of-attorney',
    'social-media',
    'accessibility',
    'privacy',
    'assignment',
    'briefing',
  ],
  [
    'guidance-list',
    'month',
    'search-shard',
    'topic-year',
    'corrections',
    'event',
    'assignments',
    'briefings',
  ],
  ['year', 'topic'],
  ['archive', 'topics', 'search'],
  ['front'],
  [...feedKinds],
  ['follow', 'opml'],
  ['sitemap', 'sitemap-news', 'robots'],
  ['sitemap-index'],
];

export function rankOf(kind: string): number {
  return order.findIndex((kinds) => kinds.includes(kind));
}
