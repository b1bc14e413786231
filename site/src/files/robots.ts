import { paths, type RobotsFile } from '@pressjour/contract';

/** Everything may be read; the sitemap says what there is. */
export function robots({ siteUrl }: RobotsFile): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}${paths.sitemap()}\n`;
}
