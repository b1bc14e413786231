import type { Language } from '@pressjour/contract';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A part of a whole in per cent, with one decimal; a dash where there is no whole. */
export function share(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–';
  return (part / whole).toLocaleString(locales[language], { style: 'percent', maximumFractionDigits: 1 });
}
