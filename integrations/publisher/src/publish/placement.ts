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
const order = [
  ['asset'],
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
  ],
  ['month', 'topic-year', 'corrections'],
  ['year', 'topic'],
  ['archive', 'topics'],
  ['front'],
  ['rss'],
  ['sitemap', 'robots'],
  ['sitemap-index'],
];

export function rankOf(kind: string): number {
  return order.findIndex((kinds) => kinds.includes(kind));
}
