import type { DatabaseAdapterObj, PayloadRequest } from 'payload';
import { isWritten } from '../written/kinds.ts';

/** A version as it was written. */
export interface WrittenVersion<T> {
  id: string;
  /** What it holds, with the id of the document. */
  document: T;
}

const heldKey = (collection: string, id: string) => `held:${collection}:${id}`;
const versionKey = (collection: string, id: string) => `version:${collection}:${id}`;

/**
 * Three things that Payload's hooks cannot do. A save that Payload checks as a publishing, and that is to wait for its hour, adds a
 * version and leaves the document as readers have it. The version that a save wrote is at hand after it, without being read again.
 * And no two versions bear the same instant, nor one before an earlier one's, as happens when one request saves twice within a
 * millisecond or the clock is set back: Payload would hold both, or the older one, for the latest.
 */
export function writtenVersions(database: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args);
      const { createVersion, updateOne } = adapter;
      const later = laterEachTime();
      adapter.updateOne = async function (update) {
        const held =
          update.id !== undefined && update.req?.context?.[heldKey(update.collection, String(update.id))];
        if (held === true) return update.data;
        if (update.id === undefined || !isWritten(update.collection)) return updateOne.call(this, update);
        // The version that is written next is made from what was given, and is read back: reading this too is a query for nothing.
        await updateOne.call(this, { ...update, returning: false });
        return { ...update.data, id: update.id };
      };
      adapter.createVersion = (async (version: Parameters<typeof createVersion>[0]) => {
        const updatedAt = later(version.updatedAt);
        const written = await createVersion.call(adapter, { ...version, updatedAt, returning: true });
        const { collectionSlug, parent, req } = version;
        if (req?.context) {
          req.context[versionKey(collectionSlug, String(parent))] = {
            id: String(written.id),
            // A copy: Payload puts related documents into its own.
            document: { ...structuredClone(written.version), id: String(parent) },
          };
        }
        return written;
      }) as typeof createVersion;
      return adapter;
    },
  };
}

/** Gives the instant it is asked with, or the first millisecond after what it gave before. */
function laterEachTime(): (instant: string) => string {
  let last = Number.NEGATIVE_INFINITY;
  return (instant) => {
    last = Math.max(Temporal.Instant.from(instant).epochMilliseconds, last + 1);
    return Temporal.Instant.fromEpochMilliseconds(last).toString({ smallestUnit: 'millisecond' });
  };
}

/** Leaves the document as it is stored while `req` saves it: the save adds a version only. */
export function holdDocument(req: PayloadRequest, collection: string, id: string): void {
  req.context[heldKey(collection, id)] = true;
}

/** Ends what {@link holdDocument} began. */
export function releaseDocument(req: PayloadRequest, collection: string, id: string): void {
  delete req.context[heldKey(collection, id)];
}

/**
 * The version that the request's last save of a document wrote.
 * @throws {Error} when it has written none
 */
export function writtenVersion<T>(req: PayloadRequest, collection: string, id: string): WrittenVersion<T> {
  const version = req.context[versionKey(collection, id)] as WrittenVersion<T> | undefined;
  if (!version) throw new Error(`This request has written no version of ${collection} ${id}.`);
  return version;
}
