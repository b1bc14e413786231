import { languages, type SitemapFile } from '@pressjour/contract';
import { escapeXml } from '../feeds/xml-text.ts';

/**
 * A sitemap whose entries name their other language.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function sitemap({ siteUrl, entries }: SitemapFile): string {
  const address = (path: string) => escapeXml(new URL(path, siteUrl).href);
  const urls = entries.map(({ path, updatedAt, alternates }) => {
    const lines = [`    <loc>${address(path)}</loc>`];
    if (updatedAt !== null) lines.push(`    <lastmod>${escapeXml(updatedAt)}</lastmod>`);
    for (const language of languages) {
      const alternate = alternates[language];
      if (alternate === undefined) continue;
      lines.push(`    <xhtml:link rel="alternate" hreflang="${language}" href="${address(alternate)}"/>`);
    }
    return ['  <url>', ...lines, '  </url>'].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
