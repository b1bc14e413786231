import type { Db } from 'mongodb';
import { z } from 'zod';
import { type Finding, ok, wrong } from './finding.ts';

interface NeededIndex {
  /** As it is called in the database: the slug in the plural. */
  collection: string;
  fields: readonly string[];
  /** Without it the same could be kept twice. */
  unique: boolean;
}

const once = (collection: string, ...fields: string[]): NeededIndex => ({ collection, fields, unique: true });
const fast = (collection: string, ...fields: string[]): NeededIndex => ({
  collection,
  fields,
  unique: false,
});

/** Those that the cms relies on: what must not be there twice, and what is asked for all the time. */
const needed: readonly NeededIndex[] = [
  once('addresses', 'path'),
  once('call-events', 'entryId'),
  once('calls', 'callSid'),
  once('errands', 'key'),
  fast('errands', 'state', 'dueAt'),
  once('guidances', 'story', 'language'),
  once('guidances', 'language', 'slug'),
  once('news-items', 'story', 'language'),
  once('news-items', 'language', 'slug'),
  fast('news-items', 'language', '_status', 'publishedAt', 'createdAt'),
  once('notices', 'key'),
  once('users', 'email'),
];
const indexShape = z.object({ key: z.record(z.string(), z.unknown()), unique: z.boolean().default(false) });

/** Whether the indexes stand that the cms makes at its start. */
export async function checkIndexes(db: Db): Promise<Finding[]> {
  const collections = [...new Set(needed.map(({ collection }) => collection))];
  const standing = new Map(
    await Promise.all(collections.map(async (name) => [name, await indexesOf(db, name)] as const)),
  );
  const missing = needed.filter(
    ({ collection, fields, unique }) =>
      !standing
        .get(collection)
        ?.some((index) => Object.keys(index.key).join() === fields.join() && (index.unique || !unique)),
  );
  if (missing.length === 0) return [ok('The indexes that the cms relies on stand.')];
  return missing.map(({ collection, fields, unique }) =>
    wrong(
      `The ${unique ? 'unique ' : ''}index of ${collection} over ${fields.join(', ')} is missing. Start the cms anew, which makes it; if it cannot, its log says which documents stand there twice.`,
    ),
  );
}

async function indexesOf(db: Db, collection: string): Promise<z.infer<typeof indexShape>[]> {
  const exists = await db.listCollections({ name: collection }, { nameOnly: true }).hasNext();
  return exists ? z.array(indexShape).parse(await db.collection(collection).indexes()) : [];
}
