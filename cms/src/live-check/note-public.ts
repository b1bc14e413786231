import type { Payload, Where } from 'payload';
import type { ToldJob } from '../jobs/worker.ts';
import { type WrittenCollection, writtenCollections } from '../written/kinds.ts';
import { expectationKey } from './expectation.ts';

/**
 * Notes when the publisher had what it was told of on disk: of each text, once for each of its changes. A change that came after the
 * job was queued has a job of its own, and is not answered by this one.
 */
export async function notePublic(payload: Payload, jobs: readonly ToldJob[]): Promise<void> {
  for (const { changes, queuedAt, toldAt } of jobs) {
    for (const { collection, id } of changes.documents) {
      if (!isWritten(collection)) continue;
      const where: Where = {
        and: [
          { key: { equals: expectationKey(collection, id) } },
          { since: { less_than_equal: queuedAt } },
          { publicAt: { exists: false } },
        ],
      };
      await payload.db.updateOne({
        collection: 'live-checks',
        where,
        data: { publicAt: toldAt },
        returning: false,
      });
    }
  }
}

function isWritten(collection: string): collection is WrittenCollection {
  return (writtenCollections as readonly string[]).includes(collection);
}
