import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { queuePublish } from '../../jobs/queue-publish.ts';
import { markingKey } from '../../written/media-use.ts';

const afterChange: CollectionAfterChangeHook = async ({ doc, req, context }) => {
  if (doc.public === true && context[markingKey] !== true) {
    await queuePublish({ req, documents: [{ collection: 'media', id: String(doc.id) }] });
  }
  return doc;
};

const afterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  if (doc?.public === true) await queuePublish({ req, documents: [{ collection: 'media', id: String(id) }] });
};

/** Pages show a file's text and sizes: a change of a public file is a change of theirs. */
export const tellPublisherOfMedia = { afterChange, afterDelete };
