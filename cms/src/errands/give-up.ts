import type { Payload } from 'payload';
import { inBatches } from '../purge/in-batches.ts';
import { failErrand } from './end.ts';

/**
 * Ends errands that would serve nobody any more as failed, also while no notifier asks for any: they would stay due for good, with the
 * numbers and words in them. One that somebody holds a lease of is left alone.
 * @returns how many
 */
export function giveUpErrands({ payload, now }: { payload: Payload; now: Date }): Promise<number> {
  const instant = now.toISOString();
  return inBatches({
    payload,
    collection: 'errands',
    where: {
      or: [
        { and: [{ state: { equals: 'waiting' } }, { giveUpAt: { less_than_equal: instant } }] },
        {
          and: [
            { state: { equals: 'leased' } },
            { leasedUntil: { less_than_equal: instant } },
            { giveUpAt: { less_than_equal: instant } },
          ],
        },
      ],
    },
    atOnce: 20,
    handle: async ({ req, docs }) => {
      for (const errand of docs) await failErrand({ req, errand, now });
      return docs.length;
    },
  });
}
