import type { Payload } from 'payload';

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
  const { docs } = await payload.update({
    collection: 'errands',
    where: {
      and: [{ endedAt: { less_than: before.toISOString() } }, { emptied: { not_equals: true } }],
    },
    data: { errand: null, emptied: true },
    depth: 0,
  });
  return docs.length;
}
