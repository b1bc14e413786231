import type { Payload } from 'payload';

/** A change reaches the site within a second; one that has waited for as long as this is delayed. */
const delayedAfter = { seconds: 10 };

/** How many changes the publisher has not taken yet although they have waited for a while. */
export async function delayedPublishing(payload: Payload): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: 'payload-jobs',
    where: {
      and: [
        { completedAt: { exists: false } },
        { createdAt: { less_than: Temporal.Now.instant().subtract(delayedAfter).toString() } },
      ],
    },
  });
  return totalDocs;
}
