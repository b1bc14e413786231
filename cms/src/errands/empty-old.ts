import type { Payload } from 'payload';
import { everyDocument } from '../database/every-document.ts';

/** How many errands are emptied in one transaction, so that no other write waits for long. */
const atOnce = 200;

/**
 * Takes the numbers and words out of errands that ended before an instant. That they were done stays, and what Twilio calls
 * them, so that its records can be deleted.
 * @returns how many were emptied
 * @throws {AggregateError} when one could not be; the others of its transaction were
 */
export async function emptyOldErrands({
  payload,
  before,
}: {
  payload: Payload;
  before: Date;
}): Promise<number> {
  let emptied = 0;
  for (;;) {
    const answer = await payload.update({
      collection: 'errands',
      where: { and: [{ endedAt: { less_than: before.toISOString() } }, { emptied: { not_equals: true } }] },
      data: { errand: null, emptied: true },
      limit: atOnce,
      depth: 0,
    });
    const { length } = everyDocument(answer);
    emptied += length;
    if (length < atOnce) return emptied;
  }
}
