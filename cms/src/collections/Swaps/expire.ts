import type { Payload } from 'payload';
import { everyDocument } from '../../database/every-document.ts';

/**
 * Closes swaps that nobody answered before their time was over.
 * @returns how many
 */
export async function expireSwaps({ payload, now }: { payload: Payload; now: Date }): Promise<number> {
  const instant = now.toISOString();
  const answer = await payload.update({
    collection: 'swaps',
    where: { and: [{ state: { equals: 'asked' } }, { endsAt: { less_than_equal: instant } }] },
    data: { state: 'expired', decidedAt: instant },
    depth: 0,
  });
  return everyDocument(answer).length;
}
