/** The languages that Pressjour publishes in. Swedish is the first and has the site's root. */
export const languages = ['sv', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in every language of the site. */
export type Localized<T = string> = Record<Language, T>;

/** The language of the other half of a pair. */
export function otherLanguage(language: Language): Language {
  return language === 'sv' ? 'en' : 'sv';
}

/**
 * What guidance may be written in besides: Sweden's national minority languages, and the languages that most people who need
 * an interpreter read. Each with what it calls itself and the direction of its script. News is in the site's languages only.
 */
export const furtherLanguages = {
  ar: { name: 'العربية', direction: 'rtl' },
  bs: { name: 'Bosanski', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  fa: { name: 'فارسی', direction: 'rtl' },
  fi: { name: 'Suomi', direction: 'ltr' },
  fit: { name: 'Meänkieli', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  pl: { name: 'Polski', direction: 'ltr' },
  rom: { name: 'Romani ćhib', direction: 'ltr' },
  ru: { name: 'Русский', direction: 'ltr' },
  se: { name: 'Davvisámegiella', direction: 'ltr' },
  sma: { name: 'Åarjelsaemien gïele', direction: 'ltr' },
  smj: { name: 'Julevsámegiella', direction: 'ltr' },
  so: { name: 'Soomaali', direction: 'ltr' },
  ti: { name: 'ትግርኛ', direction: 'ltr' },
  tr: { name: 'Türkçe', direction: 'ltr' },
  uk: { name: 'Українська', direction: 'ltr' },
  yi: { name: 'ייִדיש', direction: 'rtl' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type FurtherLanguage = keyof typeof furtherLanguages;

/** The language that a guidance is written in. */
export type GuidanceLanguage = Language | FurtherLanguage;

/** The site's own languages first. */
export const guidanceLanguages: readonly [GuidanceLanguage, ...GuidanceLanguage[]] = [
  ...languages,
  ...(Object.keys(furtherLanguages) as FurtherLanguage[]),
];

export function isSiteLanguage(language: string | null): language is Language {
  return languages.some((one) => one === language);
}

/** The language of the pages around a text: further languages have the English ones. */
export function siteLanguageOf(language: GuidanceLanguage): Language {
  return language === 'sv' ? 'sv' : 'en';
}

/** What a language calls itself. */
export function languageName(language: GuidanceLanguage): string {
  if (language === 'sv') return 'Svenska';
  return language === 'en' ? 'English' : furtherLanguages[language].name;
}

export function directionOf(language: GuidanceLanguage): 'ltr' | 'rtl' {
  return isSiteLanguage(language) ? 'ltr' : furtherLanguages[language].direction;
}
