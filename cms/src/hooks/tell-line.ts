import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { queuePublish } from '../jobs/queue-publish.ts';

/** Has the state of the line read anew, by the site and by the duty line. */
export const tellLine: {
  afterChange: CollectionAfterChangeHook[];
  afterDelete: CollectionAfterDeleteHook[];
} = {
  afterChange: [
    async ({ doc, req }) => {
      await queuePublish({ req, line: true });
      return doc;
    },
  ],
  afterDelete: [({ req }) => queuePublish({ req, line: true })],
};
