import type { PublicCollection } from '@pressjour/contract';
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { queuePublish } from '../jobs/queue-publish.ts';

/** Publishes the pages of a document that is public as it stands. */
export function tellPublisher(collection: PublicCollection): {
  afterChange: CollectionAfterChangeHook[];
  afterDelete: CollectionAfterDeleteHook[];
} {
  return {
    afterChange: [
      async ({ doc, req }) => {
        await queuePublish({ req, documents: [{ collection, id: String(doc.id) }] });
        return doc;
      },
    ],
    afterDelete: [({ id, req }) => queuePublish({ req, documents: [{ collection, id: String(id) }] })],
  };
}
