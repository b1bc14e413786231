import type { MongooseAdapter } from '@payloadcms/db-mongodb';

type Model = MongooseAdapter['collections'][string];

/**
 * Has new documents, and versions, cast and checked by Mongoose and inserted by the driver. Mongoose's own `save` prepares each for
 * being changed and saved again, which nothing here does: Payload makes one, takes its plain form and forgets it.
 */
export function leanInserts({
  collections,
  versions,
}: Pick<MongooseAdapter, 'collections' | 'versions'>): void {
  for (const model of [...Object.values(collections), ...Object.values(versions)]) {
    const { create } = model;
    const insert = async (given: unknown, options?: Inserting) =>
      Array.isArray(given) && given.length === 1
        ? [await insertOne(model, given[0], options)]
        : create.call(model, given as never, options as never);
    model.create = insert as typeof create;
  }
}

interface Inserting {
  session?: MongooseAdapter['sessions'][string];
}

async function insertOne(model: Model, given: object, { session }: Inserting = {}): Promise<object> {
  const document = new model(given);
  const fault = document.validateSync();
  if (fault) throw fault;
  const plain = document.toObject();
  await model.collection.insertOne(plain, session ? { session } : {});
  return document;
}
