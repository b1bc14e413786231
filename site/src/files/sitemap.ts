import {
  guidanceLanguages,
  type NewsSitemapFile,
  type SitemapFile,
  type SitemapIndexFile,
} from '@pressjour/contract';
import { escapeXml } from '../feeds/xml-text.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Which sitemaps there are.
 * @see https://www.sitemaps.org/protocol.html#index
 */
export function sitemapIndex({ siteUrl, sitemaps }: SitemapIndexFile): string {
  const entries = sitemaps.map(({ path, updatedAt }) =>
    ['  <sitemap>', ...placeAndDate(siteUrl, path, updatedAt), '  </sitemap>'].join('\n'),
  );
  return document(`<sitemapindex xmlns="${namespace}">`, entries, '</sitemapindex>');
}

/**
 * A sitemap whose entries name their other language.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function sitemap({ siteUrl, entries }: SitemapFile): string {
  const urls = entries.map(({ path, updatedAt, alternates }) => {
    const lines = placeAndDate(siteUrl, path, updatedAt);
    for (const language of guidanceLanguages) {
      const alternate = alternates[language];
      if (alternate === undefined) continue;
      const href = address(siteUrl, alternate);
      lines.push(`    <xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`);
    }
    return ['  <url>', ...lines, '  </url>'].join('\n');
  });
  const open = `<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`;
  return document(open, urls, '</urlset>');
}

/**
 * The news of two days, for the search engines that show news.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap({ siteUrl, names, entries }: NewsSitemapFile): string {
  const urls = entries.map(({ path, language, title, publishedAt }) =>
    [
      '  <url>',
      `    <loc>${address(siteUrl, path)}</loc>`,
      '    <news:news>',
      `      <news:publication><news:name>${escapeXml(names[language])}</news:name><news:language>${language}</news:language></news:publication>`,
      `      <news:publication_date>${escapeXml(publishedAt)}</news:publication_date>`,
      `      <news:title>${escapeXml(title)}</news:title>`,
      '    </news:news>',
      '  </url>',
    ].join('\n'),
  );
  const open = `<urlset xmlns="${namespace}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`;
  return document(open, urls, '</urlset>');
}

function placeAndDate(siteUrl: string, path: string, updatedAt: string | null): string[] {
  const lines = [`    <loc>${address(siteUrl, path)}</loc>`];
  if (updatedAt !== null) lines.push(`    <lastmod>${escapeXml(updatedAt)}</lastmod>`);
  return lines;
}

/** Addresses of nothing but letters, digits and signs that XML and URLs leave as they are. */
const plain = /^https?:\/\/[\w.:-]+\/[\w./~-]*$/;

/** A sitemap has thousands of addresses, nearly all of them plain. */
function address(siteUrl: string, path: string): string {
  const href = siteUrl + path;
  return plain.test(href) ? href : escapeXml(new URL(path, siteUrl).href);
}

function document(open: string, entries: string[], close: string): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...entries, close, ''].join('\n');
}
