import { paths, type RobotsFile } from '@pressjour/contract';

/**
 * Everything may be read and the sitemaps say what there is, or nothing may be.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robots({ siteUrl, indexed }: RobotsFile): string {
  if (!indexed) return 'User-agent: *\nDisallow: /\n';
  const sitemaps = [paths.sitemap(), paths.sitemapNews()].map((path) => `Sitemap: ${siteUrl}${path}\n`);
  return `User-agent: *\nAllow: /\n\n${sitemaps.join('')}`;
}
