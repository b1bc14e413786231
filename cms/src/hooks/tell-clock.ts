import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { wakeClock } from '../clock/clock.ts';
import { whenCommitted } from '../database/after-commit.ts';

/** Has the clock look as soon as the change is committed, so that nobody waits for its next look to be told. */
export const tellClock: {
  afterChange: CollectionAfterChangeHook[];
  afterDelete: CollectionAfterDeleteHook[];
} = {
  afterChange: [
    async ({ doc, req }) => {
      await wake(req);
      return doc;
    },
  ],
  afterDelete: [({ req }) => wake(req)],
};

function wake(req: PayloadRequest): Promise<void> {
  const { payload } = req;
  return whenCommitted(req, () => wakeClock(payload));
}
