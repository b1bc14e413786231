import { paths, type RobotsFile } from '@pressjour/contract';

/**
 * Everything may be read and the sitemap says what there is, or nothing may be.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robots({ siteUrl, indexed }: RobotsFile): string {
  if (!indexed) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}${paths.sitemap()}\n`;
}
