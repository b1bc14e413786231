import type { GuidanceLanguage } from './language.ts';

/**
 * The languages that files to print are made in: those whose letters the site's typeface has, written from left to right. A text that
 * is set in the wrong direction, or without its letters, is worse than none.
 */
const printed: readonly GuidanceLanguage[] = [
  ...(['sv', 'en', 'bs', 'de', 'es', 'fi', 'fit', 'fr', 'pl'] as const),
  ...(['rom', 'se', 'sma', 'smj', 'so', 'tr'] as const),
];

export function isPrinted(language: GuidanceLanguage): boolean {
  return printed.includes(language);
}
