import {
  type Language,
  type LineStatus,
  lineStatusShape,
  type PublicCollection,
  type PublicPressService,
  type PublicSiteSettings,
  type PublicStatementName,
  type PublicStatements,
  publicPressServiceShape,
  publicSiteSettingsShape,
  publicStatementNames,
  publicStatementShapes,
} from '@pressjour/contract';
import { steadyLine } from '../line/steady.ts';
import type { Locale, Reading } from '../model/content.ts';
import { localesOf, shapes } from '../model/content.ts';
import { type CmsAnswers, CmsUnavailable, cmsAnswers } from './answers.ts';

/** How many documents are asked for at once: their ids fit in an address of 4 kB. */
const chunkSize = 100;

/** What the publisher reads from the cms, with no credentials at all. */
export interface CmsReader {
  /** The ids of everything in a collection that the public may read, in order, some hundreds at a time. */
  ids: (collection: PublicCollection) => AsyncIterable<string[]>;
  /** One reading for each id, in the same order; a document that is not as the contract says is a fault of its own. */
  documents: (collection: PublicCollection, ids: string[]) => Promise<(Reading | UnreadableDocument)[]>;
  pressService: (language: Language) => Promise<PublicPressService>;
  /** What nobody has set stands as the contract says. */
  siteSettings: (language: Language) => Promise<PublicSiteSettings>;
  /** In one language only: what is not written in it is empty. */
  statements: (language: Language) => Promise<PublicStatements>;
  lineStatus: () => Promise<LineStatus>;
  /** A file of the media; null when the public may not have it. @throws {FileUnreadable | CmsUnavailable} */
  file: (source: string) => Promise<Response | null>;
}

/** A document that the cms shows, but not as the contract says. */
export interface UnreadableDocument {
  collection: PublicCollection;
  id: string;
  fault: string;
}

/** Reads the cms as anybody on the internet would: what it refuses to the public is not there. */
export function createCmsReader({
  cmsUrl,
  idsAtOnce = 500,
}: {
  cmsUrl: string;
  idsAtOnce?: number;
}): CmsReader {
  const cms = cmsAnswers(cmsUrl);
  return {
    ids: (collection) => idsOf({ cms, collection, idsAtOnce }),

    async documents(collection, ids) {
      const readings: (Reading | UnreadableDocument)[] = [];
      for (let from = 0; from < ids.length; from += chunkSize) {
        readings.push(...(await readChunk(cms, collection, ids.slice(from, from + chunkSize))));
      }
      return readings;
    },

    async pressService(language) {
      const answer = await cms.json(`/api/globals/press-service?${new URLSearchParams(inLocale(language))}`);
      const parsed = publicPressServiceShape.safeParse(answer);
      if (parsed.success) return parsed.data;
      throw new Error(
        `The press service is not filled in: ${faultOf(parsed.error)}. Fill it in under Press service in the cms; the site is kept as it is until then.`,
      );
    },

    async siteSettings(language) {
      const answer = await cms.json(`/api/globals/site-settings?${new URLSearchParams(inLocale(language))}`);
      const parsed = publicSiteSettingsShape.safeParse(answer ?? {});
      if (parsed.success) return parsed.data;
      throw new Error(
        `The site settings are not as the site needs them: ${faultOf(parsed.error)}. Mend them under Site settings in the cms; the site is kept as it is until then.`,
      );
    },

    async statements(language) {
      const read = await Promise.all(
        publicStatementNames.map(async (name) => [name, await readStatement(cms, name, language)]),
      );
      return Object.fromEntries(read);
    },

    async lineStatus() {
      const parsed = lineStatusShape.safeParse(await cms.json('/api/line-status'));
      if (parsed.success) return steadyLine(parsed.data);
      throw new Error(
        `The cms told the state of the line in words that are unknown: ${faultOf(parsed.error)}.`,
      );
    },

    file: (source) => cms.file(source),
  };
}

async function readStatement(cms: CmsAnswers, name: PublicStatementName, language: Language) {
  const query = new URLSearchParams({ depth: '0', locale: language, 'fallback-locale': 'none' });
  const parsed = publicStatementShapes[name].safeParse(
    (await cms.json(`/api/globals/${name}?${query}`)) ?? {},
  );
  if (parsed.success) return parsed.data;
  throw new Error(
    `The ${name} is not as the site needs it: ${faultOf(parsed.error)}. Mend it in the cms; the site is kept as it is until then.`,
  );
}

/**
 * Each page of ids begins after the last id of the one before. An id never changes, so that nothing slips through while others
 * come and go.
 */
async function* idsOf({
  cms,
  collection,
  idsAtOnce,
}: {
  cms: CmsAnswers;
  collection: PublicCollection;
  idsAtOnce: number;
}): AsyncGenerator<string[]> {
  let last: string | null = null;
  while (true) {
    const query = new URLSearchParams({
      depth: '0',
      limit: String(idsAtOnce),
      pagination: 'false',
      sort: 'id',
      'select[id]': 'true',
      ...(last === null ? {} : { 'where[id][greater_than]': last }),
    });
    const ids: string[] = (await list(cms, collection, query)).map(idOf);
    const next = ids.at(-1);
    if (next === undefined) return;
    if (next === last) {
      throw new CmsUnavailable(`The cms told the same ${collection} twice. The site is kept as it is.`);
    }
    yield ids;
    last = next;
  }
}

async function readChunk(
  cms: CmsAnswers,
  collection: PublicCollection,
  ids: string[],
): Promise<(Reading | UnreadableDocument)[]> {
  const readings = new Map<string, Reading>(ids.map((id) => [id, { collection, id, versions: [] }]));
  const faults = new Map<string, string>();
  for (const locale of localesOf(collection)) {
    const query = new URLSearchParams({
      ...inLocale(locale, namedInEither.has(collection) ? otherThan(locale) : 'sv'),
      limit: '0',
      pagination: 'false',
      'where[id][in]': ids.join(','),
    });
    for (const document of await list(cms, collection, query)) {
      const parsed = shapes[collection].safeParse(document);
      const id = idOf(document);
      if (parsed.success) readings.get(id)?.versions.push({ locale, document: parsed.data });
      else faults.set(id, faultOf(parsed.error));
    }
  }
  return ids.flatMap((id): (Reading | UnreadableDocument)[] => {
    const fault = faults.get(id);
    if (fault !== undefined) return [{ collection, id, fault }];
    const reading = readings.get(id);
    return reading === undefined ? [] : [whole(reading)];
  });
}

/** Between two languages a document can stop being public: then it is not public. */
function whole(reading: Reading): Reading {
  return reading.versions.length === localesOf(reading.collection).length
    ? reading
    : { ...reading, versions: [] };
}

async function list(
  cms: CmsAnswers,
  collection: PublicCollection,
  query: URLSearchParams,
): Promise<unknown[]> {
  const answer = await cms.json(`/api/${collection}?${query}`);
  if (typeof answer === 'object' && answer !== null && 'docs' in answer && Array.isArray(answer.docs)) {
    return answer.docs;
  }
  throw new CmsUnavailable(`The cms did not answer with a list of ${collection}. The site is kept as it is.`);
}

/** @param fallback what fills in for words that are not there in the locale */
function inLocale(locale: Locale, fallback: Language = 'sv'): Record<string, string> {
  return locale === '' ? { depth: '0' } : { depth: '0', locale, 'fallback-locale': fallback };
}

/** They have one name at least, in whichever language they were made, and stand on the pages of both. */
const namedInEither: ReadonlySet<PublicCollection> = new Set([
  'topics',
  'events',
  'assignments',
  'briefings',
]);

function otherThan(locale: Locale): Language {
  return locale === 'sv' ? 'en' : 'sv';
}

function idOf(document: unknown): string {
  if (typeof document === 'object' && document !== null && 'id' in document) return String(document.id);
  throw new Error('The cms sent a document without an id. The site is kept as it is.');
}

function faultOf({ issues }: { issues: { path: PropertyKey[]; message: string }[] }): string {
  return issues.map(({ path, message }) => `${path.map(String).join('.') || 'it'}: ${message}`).join('; ');
}
