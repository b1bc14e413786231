import type { DemoSiteSettings } from './types.ts';

/** Case numbers as Isvägsverket would write them; no agency's begin so. */
export const siteSettings: DemoSiteSettings = {
  caseNumberPatterns: [{ pattern: 'IVV \\d{4}/\\d{3,5}', example: 'IVV 2026/1187' }],
};
