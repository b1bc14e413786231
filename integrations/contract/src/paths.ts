import { type FeedKind, feedFiles, feedKinds } from './feeds.ts';
import { type GuidanceLanguage, guidanceLanguages, type Language } from './language.ts';

/** Where a page stands on the public site. Every path begins and ends with a slash. */
const segments = {
  sv: {
    root: '/',
    news: '/nyheter/',
    contact: '/kontakt/',
    powerOfAttorney: '/fullmakt/',
    guidance: '/vagledning/',
    socialMedia: '/sociala-medier/',
    topics: '/amnen/',
    corrections: '/rattelser/',
    search: '/sok/',
    assignments: '/regeringsuppdrag/',
    briefings: '/presstraffar/',
    follow: '/prenumerera/',
    events: '/handelser/',
    accessibility: '/tillganglighet/',
    privacy: '/personuppgifter/',
  },
  en: {
    root: '/en/',
    news: '/en/news/',
    contact: '/en/contact/',
    powerOfAttorney: '/en/power-of-attorney/',
    guidance: '/en/guidance/',
    socialMedia: '/en/social-media/',
    topics: '/en/topics/',
    corrections: '/en/corrections/',
    search: '/en/search/',
    assignments: '/en/government-assignments/',
    briefings: '/en/briefings/',
    follow: '/en/follow/',
    events: '/en/events/',
    accessibility: '/en/accessibility/',
    privacy: '/en/privacy/',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** A calendar month in the press office's time zone. */
export interface Month {
  year: number;
  /** 1 to 12. */
  month: number;
}

export const paths = {
  front: (language: Language): string => segments[language].root,
  archive: (language: Language): string => segments[language].news,
  /** The months of a year of the archive. */
  year: (language: Language, year: number): string => `${segments[language].news}${year}/`,
  month: (language: Language, { year, month }: Month): string =>
    `${segments[language].news}${year}/${String(month).padStart(2, '0')}/`,
  newsItem: (language: Language, slug: string): string => `${segments[language].news}${slug}/`,
  /** The picture for sharing of the page at a path, named from what is drawn. */
  socialImage: (home: string, name: string): string => `/og${home}${name}.png`,
  contact: (language: Language): string => segments[language].contact,
  /** A press contact, and the press service itself, as a vCard. The path is kept when the contact changes its name. */
  contactCard: (language: Language, id: string): string => `${segments[language].contact}${id}.vcf`,
  pressCard: (language: Language): string => `${segments[language].contact}press.vcf`,
  powerOfAttorney: (language: Language): string => segments[language].powerOfAttorney,
  /** The blank form, as a PDF. */
  powerOfAttorneyForm: (language: Language): string =>
    segments[language].powerOfAttorney + (language === 'sv' ? 'fullmakt.pdf' : 'power-of-attorney.pdf'),
  guidanceList: (language: Language): string => segments[language].guidance,
  /** In a language that is not the site's: `/ar/guidance/<slug>/`. */
  guidance: (language: GuidanceLanguage, slug: string): string =>
    `${language === 'sv' || language === 'en' ? segments[language].guidance : `/${language}/guidance/`}${slug}/`,
  /** The PDF of a guidance by the path of its page, named after its slug: so is the file that a reader saves. */
  guidancePdf: (home: string): string => `${home}${home.split('/').at(-2)}.pdf`,
  socialMedia: (language: Language): string => segments[language].socialMedia,
  topics: (language: Language): string => segments[language].topics,
  topic: (language: Language, slug: string): string => `${segments[language].topics}${slug}/`,
  topicYear: (language: Language, slug: string, year: number): string =>
    `${segments[language].topics}${slug}/${year}/`,
  topicRss: (language: Language, slug: string): string => `${segments[language].topics}${slug}/rss.xml`,
  event: (language: Language, slug: string): string => `${segments[language].events}${slug}/`,
  /** The feeds that there are. */
  follow: (language: Language): string => segments[language].follow,
  /** The feed of a list by the path of its page: of everything by that of the front page, of a topic by the topic's. */
  feed: (kind: FeedKind, list: string): string => `${list}${feedFiles[kind]}`,
  feeds: (list: string): string[] => feedKinds.map((kind) => `${list}${feedFiles[kind]}`),
  /** The newest corrections; a year of them. */
  corrections: (language: Language): string => segments[language].corrections,
  correctionsYear: (language: Language, year: number): string => `${segments[language].corrections}${year}/`,
  search: (language: Language): string => segments[language].search,
  /** What can be found of a month, and of the pages that are no news. */
  searchMonth: (language: Language, { year, month }: Month): string =>
    `${segments[language].search}${year}-${String(month).padStart(2, '0')}.json`,
  searchPages: (language: Language): string => `${segments[language].search}pages.json`,
  accessibility: (language: Language): string => segments[language].accessibility,
  privacy: (language: Language): string => segments[language].privacy,
  /** The register of government assignments, one of them, and their due dates as iCalendar. */
  assignments: (language: Language): string => segments[language].assignments,
  assignment: (language: Language, slug: string): string => `${segments[language].assignments}${slug}/`,
  assignmentsCalendar: (language: Language): string => calendarBeside(segments[language].assignments),
  /** The press briefings, one of them, and both as iCalendar. */
  briefings: (language: Language): string => segments[language].briefings,
  briefing: (language: Language, slug: string): string => `${segments[language].briefings}${slug}/`,
  briefingsCalendar: (language: Language): string => calendarBeside(segments[language].briefings),
  briefingCalendar: (language: Language, slug: string): string =>
    `${segments[language].briefings}${slug}/briefing.ics`,
  rss: (language: Language): string => (language === 'sv' ? '/rss.xml' : '/en/rss.xml'),
  notFound: (language: Language): string => (language === 'sv' ? '/404.html' : '/en/404.html'),
  status: (): string => '/status.json',
  robots: (): string => '/robots.txt',
  /** Every feed as a list that feed readers take in. */
  opml: (): string => '/feeds.opml',
  /** The index of sitemaps; the pages that are no news; the news of a quarter, as `2026-q4`. */
  sitemap: (): string => '/sitemap.xml',
  sitemapPages: (): string => '/sitemap/pages.xml',
  /** The news of two days. */
  sitemapNews: (): string => '/sitemap/news.xml',
  sitemapQuarter: (quarter: string): string => `/sitemap/${quarter}.xml`,
  /** What is shown to the holder of a preview or embargo link; never a file in the tree. */
  preview: (token: string): string => `/preview/${token}/`,
} as const;

/** `/presstraffar/` → `/presstraffar.ics`. */
function calendarBeside(folder: string): string {
  return `${folder.slice(0, -1)}.ics`;
}

/** The language of whatever stands, or stood, at a path: Swedish has the root, further languages have English around them. */
export function languageAt(path: string): Language {
  const first = path.split('/', 2)[1];
  return guidanceLanguages.some((language) => language !== 'sv' && language === first) ? 'en' : 'sv';
}

/**
 * Whether a text can be a slug: lower-case ASCII letters, digits and single hyphens, at most 96 characters.
 * Four digits only are refused, since such a path would be a year of the archive.
 */
export function isSlug(text: string): boolean {
  return text.length <= 96 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !/^\d{4}$/.test(text);
}

/**
 * Makes a slug from a title: å and ä become a, ö becomes o, everything else that is not a letter or a digit
 * becomes a hyphen. A title that leaves nothing, or a year only, gets the prefix `item-`.
 */
export function slugFrom(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return isSlug(plain) ? plain : `item-${plain}`.replace(/-+$/, '');
}

/** The calendar month of an instant in a named time zone. */
export function monthOf(instant: string, timeZone: string): Month {
  const { year, month } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { year, month };
}
