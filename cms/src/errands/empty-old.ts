import type { Payload } from 'payload';

/** How many errands are emptied in one transaction, so that no other write waits for long. */
const atOnce = 200;

/**
 * Takes the numbers and words out of errands that ended before an instant. That they were done stays, and what Twilio calls
 * them, so that its records can be deleted.
 * @returns how many were emptied
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
    const { docs } = await payload.update({
      collection: 'errands',
      where: { and: [{ endedAt: { less_than: before.toISOString() } }, { emptied: { not_equals: true } }] },
      data: { errand: null, emptied: true },
      limit: atOnce,
      depth: 0,
    });
    emptied += docs.length;
    if (docs.length < atOnce) return emptied;
  }
}
