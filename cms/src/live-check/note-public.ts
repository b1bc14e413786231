import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import type { ToldJob } from '../jobs/worker.ts';
import { isWritten } from '../written/kinds.ts';
import { expectationKey } from './expectation.ts';

/**
 * Notes when the publisher had what it was told of on disk: of each text, once for each of its changes. A change that came after the
 * job was queued has a job of its own, and is not answered by this one. In a transaction, which waits for its turn: written beside
 * one that changes the same text, MongoDB would refuse the change.
 */
export async function notePublic(payload: Payload, jobs: readonly ToldJob[]): Promise<void> {
  const texts = jobs.flatMap(({ changes, queuedAt, toldAt }) =>
    changes.documents.flatMap(({ collection, id }) =>
      isWritten(collection) ? [{ key: expectationKey(collection, id), queuedAt, toldAt }] : [],
    ),
  );
  if (texts.length === 0) return;
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () => {
    for (const text of texts) await note(req, text);
  });
}

async function note(
  req: PayloadRequest,
  { key, queuedAt, toldAt }: { key: string; queuedAt: string; toldAt: string },
): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'live-checks',
    where: {
      and: [
        { key: { equals: key } },
        { since: { less_than_equal: queuedAt } },
        { publicAt: { exists: false } },
      ],
    },
    data: { publicAt: toldAt },
    req,
    returning: false,
  });
}
