import type {
  PublicAssignment,
  PublicBriefing,
  PublicCollection,
  PublicGuidance,
  PublicMedia,
  PublicNewsItem,
} from '@pressjour/contract';
import type { CmsReader } from '../cms/reader.ts';
import type { MediaCopies } from '../media/copies.ts';
import { causeOf, type DocumentKey, type Reading } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { messageOf } from './message-of.ts';

/** What was read, and on behalf of which documents. */
export interface Gathered {
  readings: { reading: Reading; causes: string[] }[];
  /** Media whose files are others than before. */
  mediaWritten: { id: string; path: string; causes: string[] }[];
  /** Files that the cms could not give; what uses them goes on without them. */
  faults: string[];
  /** What kept a document from being read, by its cause. */
  failures: Map<string, string>;
}

/**
 * Reads documents and what they refer to, and copies the files of the media that they use. A document that cannot be
 * read, or that uses one that cannot, is left out with its reason; the others go on.
 * @throws {CmsUnavailable} when the cms does not answer at all
 */
export async function gather({
  model,
  reader,
  copies,
  keys,
}: {
  model: Model;
  reader: CmsReader;
  copies: MediaCopies;
  keys: DocumentKey[];
}): Promise<Gathered> {
  const failures = new Map<string, string>();
  const asked = new Map(keys.map((key) => [causeOf(key), { key, causes: [causeOf(key)] }]));
  const readings = await read({ reader, wanted: [...asked.values()], failures });

  const referred = new Map<string, Wanted>();
  for (const { reading, causes } of readings) {
    for (const key of referencesOf(reading)) {
      const name = causeOf(key);
      const known = asked.get(name) ?? referred.get(name);
      if (known !== undefined) known.causes.push(...causes);
      else if (key.collection === 'media' || !model.documents.has(key)) {
        referred.set(name, { key, causes: [...causes] });
      }
    }
  }
  readings.push(...(await read({ reader, wanted: [...referred.values()], failures })));

  const mediaWritten: Gathered['mediaWritten'] = [];
  const faults: string[] = [];
  for (const { reading, causes } of readings) {
    const { collection, id } = reading;
    const medium = reading.versions[0]?.document as PublicMedia | undefined;
    if (collection !== 'media' || medium === undefined) continue;
    const isUsed = causes.some((cause) => cause !== causeOf(reading)) || model.documents.isUsed(id);
    if (!isUsed) continue;
    try {
      const fetched = await copies.fetch(medium);
      for (const path of fetched.written) mediaWritten.push({ id, path, causes });
      faults.push(...fetched.faults);
    } catch (error) {
      for (const cause of causes) failures.set(cause, messageOf(error));
    }
  }
  return {
    readings: readings.filter(({ causes }) => !causes.some((cause) => failures.has(cause))),
    mediaWritten,
    faults,
    failures,
  };
}

interface Wanted {
  key: DocumentKey;
  causes: string[];
}

async function read({
  reader,
  wanted,
  failures,
}: {
  reader: CmsReader;
  wanted: Wanted[];
  failures: Map<string, string>;
}): Promise<Gathered['readings']> {
  const byCollection = Map.groupBy(wanted, ({ key }) => key.collection);
  const answers = await Promise.all(
    [...byCollection].map(async ([collection, entries]) => {
      const readings = await reader.documents(
        collection,
        entries.map(({ key }) => key.id),
      );
      return readings.map((reading, at) => ({ reading, causes: entries[at]?.causes ?? [] }));
    }),
  );
  return answers.flat().flatMap(({ reading, causes }) => {
    if ('versions' in reading) return [{ reading, causes }];
    const sentence = `${causeOf(reading)} is not as the site needs it (${reading.fault}); what stood there is kept. Mend it in the cms and publish again.`;
    for (const cause of causes) failures.set(cause, sentence);
    return [];
  });
}

function referencesOf({ collection, versions }: Reading): DocumentKey[] {
  const document = versions[0]?.document;
  if (document === undefined) return [];
  const refer = (to: PublicCollection, ids: string[]) => ids.map((id) => ({ collection: to, id }));
  if (collection === 'guidance') return refer('media', (document as PublicGuidance).files);
  if (collection === 'assignments') {
    const { files, reports } = document as PublicAssignment;
    return refer('media', [...files, ...reports.flatMap(({ file }) => (file === null ? [] : [file]))]);
  }
  if (collection === 'briefings') {
    const { contacts, newsItems } = document as PublicBriefing;
    return [...refer('press-contacts', contacts), ...refer('news-items', newsItems)];
  }
  if (collection !== 'news-items') return [];
  const { topics, contacts, images, attachments } = document as PublicNewsItem;
  return [
    ...refer('topics', topics),
    ...refer('press-contacts', contacts),
    ...refer('media', [...images, ...attachments]),
  ];
}
