/** The languages that Pressjour publishes in. Swedish is the first and has the site's root. */
export const languages = ['sv', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in every language of the site. */
export type Localized<T = string> = Record<Language, T>;

/** The language of the other half of a pair. */
export function otherLanguage(language: Language): Language {
  return language === 'sv' ? 'en' : 'sv';
}
