import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { lineChanged } from '../line/changed.ts';

/** Has the state of the line read anew. */
export const tellLine: {
  afterChange: CollectionAfterChangeHook[];
  afterDelete: CollectionAfterDeleteHook[];
} = {
  afterChange: [
    async ({ doc, req }) => {
      await lineChanged(req);
      return doc;
    },
  ],
  afterDelete: [({ req }) => lineChanged(req)],
};
