import type { PayloadRequest } from 'payload';
import { everyDocument } from '../database/every-document.ts';

/** What a notice that waits has become, by the states of its errands; null when it goes on waiting. Pure. */
export function sentOrFailed(errands: readonly string[]): 'sent' | 'failed' | null {
  if (errands.includes('done')) return 'sent';
  return errands.some((state) => state === 'waiting' || state === 'leased') ? null : 'failed';
}

/** Brings a notice up to date with its errands: sent once one of them is done, failed when none can be any more. */
export async function noticeAfterErrand({
  req,
  notice,
}: {
  req: PayloadRequest;
  notice: string | { id: string } | null | undefined;
}): Promise<void> {
  if (!notice) return;
  const id = typeof notice === 'string' ? notice : notice.id;
  const { docs } = await req.payload.find({
    collection: 'errands',
    where: { notice: { equals: id } },
    select: { kind: true, state: true, outbox: true },
    pagination: false,
    depth: 0,
    req,
  });
  const state = sentOrFailed(docs.map((errand) => errand.state));
  if (state === null) return;
  const answer = await req.payload.update({
    collection: 'notices',
    where: {
      and: [
        { id: { equals: id } },
        { state: { in: state === 'sent' ? ['waiting', 'failed'] : ['waiting'] } },
      ],
    },
    data: { state },
    depth: 0,
    req,
  });
  everyDocument(answer);
  if (docs.some((errand) => errand.kind === 'call' && errand.outbox === true)) {
    // No call was made: there will be no result of it.
    await req.payload.update({ collection: 'notices', id, data: { result: 'outbox' }, depth: 0, req });
  }
}
