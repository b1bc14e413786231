import { z } from 'zod';
import { guidanceLanguages, languages } from './language.ts';

/**
 * What the cms's REST API shows to a reader without credentials, at depth 0. The publisher checks every answer
 * against these shapes. Fields that the public pages do not use are left out.
 */

const instant = z.iso.datetime({ offset: true });
const id = z.string().min(1);
const ids = z
  .array(id)
  .nullish()
  .transform((list) => list ?? []);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const language = z.enum(languages);
const days = (otherwise: number) =>
  z
    .number()
    .nullish()
    .transform((value) => value ?? otherwise);

export const publicNewsItemShape = z.object({
  id,
  language,
  story: z.string(),
  title: z.string(),
  slug: z.string(),
  lead: z.string(),
  /**
   * Clean HTML, made by the cms from the rich text: p, h2, h3, ul, ol, li, a, strong, em, blockquote, br, hr; a quote with its speaker as
   * figure, blockquote and figcaption; a fact box as aside with an h2.
   */
  bodyHtml: text,
  kind: z.string(),
  publishedAt: instant,
  guid: z.string(),
  topics: ids,
  contacts: ids,
  images: ids,
  attachments: ids,
  referenceNumber: text,
  /** The news event that it belongs to. */
  event: id.nullish().transform((value) => value ?? null),
  /** Other items that the writer points to, in the writer's order. */
  related: ids,
  /** Public notes on what was corrected after publishing, oldest first. */
  corrections: z
    .array(z.object({ date: instant, text: z.string() }))
    .nullish()
    .transform((list) => list ?? []),
  updatedAt: instant,
});

export const publicGuidanceShape = z.object({
  id,
  language: z.enum(guidanceLanguages),
  story: z.string(),
  kind: z.enum(['power-of-attorney', 'recording', 'filming', 'document-request', 'other']),
  title: z.string(),
  slug: z.string(),
  lead: z.string(),
  bodyHtml: text,
  files: ids,
  /** When versions went live, oldest first, each with what changed in it if the agency says so. */
  history: z
    .array(z.object({ date: instant, note: text }))
    .nullish()
    .transform((list) => list ?? []),
  updatedAt: instant,
});

/** Localized documents are read once a language; `role` and the like are in the language asked for. */
export const publicPressContactShape = z.object({
  id,
  name: z.string(),
  role: text,
  phone: text,
  email: text,
  topics: ids,
  languages: z
    .array(language)
    .nullish()
    .transform((list) => list ?? []),
  updatedAt: instant,
});

export const publicTopicShape = z.object({ id, title: z.string(), slug: z.string(), updatedAt: instant });

/** An event that has begun. What its notice and updates lack in a language stands there in the other. */
export const publicEventShape = z
  .object({
    id,
    title: z.string(),
    slug: text,
    notice: text,
    startsAt: instant,
    endsAt: instant,
    /** Running updates, in any order. */
    updates: z
      .array(z.object({ at: instant, text }))
      .nullish()
      .transform((list) => list ?? []),
    channels: ids,
    updatedAt: instant,
  })
  // Events that were started before they had addresses stand at their ids.
  .transform(({ slug, ...event }) => ({ ...event, slug: slug || event.id }));

export const publicChannelShape = z.object({
  id,
  name: z.string(),
  url: z.url({ protocol: /^https$/ }),
  purpose: text,
  /** When questions there are answered, in words. */
  answered: text,
  moderated: z.boolean(),
  order: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  updatedAt: instant,
});

export const publicMediaShape = z.object({
  id,
  alt: text,
  caption: text,
  credit: text,
  licence: text,
  filename: z.string(),
  mimeType: z.string(),
  filesize: z.number(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  /** Where the cms serves the file, relative to its own address. */
  url: z.string(),
  sizes: z
    .record(
      z.string(),
      z.object({
        url: z.string().nullish(),
        filename: z.string().nullish(),
        mimeType: z.string().nullish(),
        filesize: z.number().nullish(),
        width: z.number().nullish(),
        height: z.number().nullish(),
      }),
    )
    .nullish()
    .transform((sizes) => sizes ?? {}),
  updatedAt: instant,
});

/**
 * A path that has no page of its own any more. A redirect whose path is a topic's stands for everything below it: its
 * years and its feed.
 */
export const publicAddressShape = z.object({
  id,
  path: z.string(),
  language,
  kind: z.enum(['redirect', 'withdrawn', 'gone']),
  /** On redirects: the path to go to. */
  target: z.string().nullish(),
  /** On withdrawn and gone: what the public may know. */
  reason: z.string().nullish(),
  date: instant,
  updatedAt: instant,
});

/** How many days the press service keeps what callers leave behind. What is absent counts as the defaults of the cms. */
const retentionShape = z
  .object({
    voicemailDays: days(30),
    callerNumberDays: days(90),
    twilioDays: days(7),
  })
  .nullish()
  .transform((retention) => retention ?? { voicemailDays: 30, callerNumberDays: 90, twilioDays: 7 });
export type PublicRetention = z.infer<typeof retentionShape>;

/** The global `press-service`, read once a language. */
export const publicPressServiceShape = z.object({
  organisation: z.string(),
  number: z.string(),
  email: z.string(),
  weeklyHours: z
    .array(z.object({ day: z.coerce.number(), opens: z.string(), closes: z.string() }))
    .nullish()
    .transform((list) => list ?? []),
  /** Absent counts as true, which is the default of the press service. */
  closedOnSwedishHolidays: z
    .boolean()
    .nullish()
    .transform((value) => value ?? true),
  closedDays: z
    .array(z.object({ date: z.string(), reason: z.string().nullish() }))
    .nullish()
    .transform((list) => list ?? []),
  shortDays: z
    .array(z.object({ date: z.string(), opens: z.string(), closes: z.string() }))
    .nullish()
    .transform((list) => list ?? []),
  retention: retentionShape,
  updatedAt: instant.nullish(),
});

/** The global `site-settings`, read once a language: the part of it that is public. */
export const publicSiteSettingsShape = z.object({
  /** The newsroom's own name; empty: pages name it after the organisation. */
  siteName: text,
  /** Whether search engines may list the site. Absent counts as true. */
  indexed: z
    .boolean()
    .nullish()
    .transform((value) => value ?? true),
  /** The WebSub hub that is told of changes to feeds; empty: none. */
  webSubHub: z
    .union([z.url({ protocol: /^https?$/ }), z.literal('')])
    .nullish()
    .transform((value) => value ?? ''),
  updatedAt: instant.nullish(),
});

export type PublicSiteSettings = z.infer<typeof publicSiteSettingsShape>;
export type PublicNewsItem = z.infer<typeof publicNewsItemShape>;
export type PublicGuidance = z.infer<typeof publicGuidanceShape>;
export type PublicPressContact = z.infer<typeof publicPressContactShape>;
export type PublicTopic = z.infer<typeof publicTopicShape>;
export type PublicEvent = z.infer<typeof publicEventShape>;
export type PublicChannel = z.infer<typeof publicChannelShape>;
export type PublicMedia = z.infer<typeof publicMediaShape>;
export type PublicAddress = z.infer<typeof publicAddressShape>;
export type PublicPressService = z.infer<typeof publicPressServiceShape>;

/** The collections that the public site is made from. */
export const publicCollections = [
  'news-items',
  'guidance',
  'press-contacts',
  'topics',
  'channels',
  'events',
  'media',
  'addresses',
  'assignments',
  'briefings',
] as const;
export type PublicCollection = (typeof publicCollections)[number];
