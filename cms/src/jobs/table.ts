import type { PayloadJob } from '@pressjour/contract/payload-types';
import type { Payload, Where } from 'payload';
import { jobFields, jobOf, type PublishJob, pauseAfter } from './job.ts';

/** The queue of the one task that tells the other services what changed. */
export const publishQueue = 'publish';

const collection = 'payload-jobs';
const ours: Where = { queue: { equals: publishQueue } };

/** The oldest jobs that are due, whatever state a crash left them in, without those that are being worked. */
export async function dueJobs({
  payload,
  limit,
  atWork,
}: {
  payload: Payload;
  limit: number;
  atWork: readonly string[];
}): Promise<PublishJob[]> {
  const due: Where = {
    or: [{ waitUntil: { exists: false } }, { waitUntil: { less_than_equal: new Date().toISOString() } }],
  };
  const others: Where[] = atWork.length > 0 ? [{ id: { not_in: [...atWork] } }] : [];
  return readJobs(payload, { and: [ours, due, ...others] }, limit);
}

/** Jobs that were queued before an instant and are not done, oldest first. */
export async function jobsBefore(payload: Payload, before: Date, limit: number): Promise<PublishJob[]> {
  return readJobs(payload, { and: [ours, { createdAt: { less_than: before.toISOString() } }] }, limit);
}

/** How many jobs are not done, and how many of them a publisher that is there has refused. */
export async function countJobs(payload: Payload): Promise<{ waiting: number; failed: number }> {
  const refused: Where = { and: [ours, { totalTried: { greater_than: 0 } }] };
  const [waiting, failed] = await Promise.all([
    payload.db.count({ collection, where: ours }),
    payload.db.count({ collection, where: refused }),
  ]);
  return { waiting: waiting.totalDocs, failed: failed.totalDocs };
}

/** What the publisher has answered for is done. */
export async function endJobs(payload: Payload, ids: readonly string[]): Promise<void> {
  await payload.db.deleteMany({ collection, where: { id: { in: [...ids] } } });
}

/** Keeps why a try failed. One that was `refused` by a publisher that is there rests before its next try. */
export async function keepFailure({
  payload,
  job: { id, tries },
  reason,
  refused,
}: {
  payload: Payload;
  job: PublishJob;
  reason: string;
  refused: boolean;
}): Promise<void> {
  const now = new Date();
  const rest = refused
    ? {
        totalTried: tries + 1,
        waitUntil: new Date(now.getTime() + pauseAfter(tries + 1)).toISOString(),
      }
    : {};
  await payload.db.updateOne({
    collection,
    id,
    data: { error: { message: reason }, updatedAt: now.toISOString(), ...rest },
    returning: false,
  });
}

/** Makes a job due at once. @returns whether there is such a job */
export async function makeDue(payload: Payload, id: string): Promise<boolean> {
  const data = { waitUntil: null, updatedAt: new Date().toISOString() };
  const where: Where = { and: [ours, { id: { equals: id } }] };
  const row = await payload.db.updateOne({ collection, where, data });
  return row !== null;
}

async function readJobs(payload: Payload, where: Where, limit: number): Promise<PublishJob[]> {
  const { docs } = await payload.db.find<PayloadJob>({
    collection,
    where,
    sort: 'createdAt',
    limit,
    pagination: false,
    select: jobFields,
  });
  return docs.map(jobOf);
}
