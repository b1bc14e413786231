import { randomUUID } from 'node:crypto';
import { type Errand, errandShape } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { givenUpAt } from './kinds.ts';

export interface QueueErrand {
  req: PayloadRequest;
  /** What makes it this errand and no other: the same key again queues nothing. */
  key: string;
  errand: Errand;
  /** When it is to be done; now unless said. */
  dueAt?: Date;
  /** The id of the notice that it carries. */
  notice?: string;
}

/**
 * Keeps an errand for the notifier in the request's transaction: it exists if and only if its cause does.
 * @returns whether it is new
 */
export async function queueErrand({
  req,
  key,
  errand,
  dueAt = new Date(),
  notice,
}: QueueErrand): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'errands',
    where: { key: { equals: key } },
    req,
  });
  if (totalDocs > 0) return false;
  await req.payload.create({
    collection: 'errands',
    data: {
      key,
      kind: errand.kind,
      errand: errandShape.parse(errand),
      state: 'waiting',
      dueAt: dueAt.toISOString(),
      giveUpAt: givenUpAt(errand.kind, dueAt).toISOString(),
      ...(notice === undefined ? {} : { notice }),
    },
    depth: 0,
    req,
  });
  return true;
}

/** How long a deployment waits for the changes that most often follow the first. Milliseconds. */
const settling = 5_000;

/**
 * Has the fallback deployed anew. Many changes in a row leave one waiting errand; one that is under way already does not count.
 * One that waits after failures, or for a notifier that was away, is due as soon and tried for as long as a new one.
 */
export async function queueFallbackDeployment({ req }: { req: PayloadRequest }): Promise<void> {
  const kind = 'deploy-fallback';
  const soon = new Date(Date.now() + settling);
  const { docs } = await req.payload.find({
    collection: 'errands',
    where: { and: [{ kind: { equals: kind } }, { state: { equals: 'waiting' } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  const [waiting] = docs;
  if (waiting === undefined) {
    await queueErrand({ req, key: `${kind}:${randomUUID()}`, errand: { kind }, dueAt: soon });
    return;
  }
  const dueAt = new Date(Math.min(soon.getTime(), Date.parse(waiting.dueAt)));
  await req.payload.update({
    collection: 'errands',
    id: waiting.id,
    data: { dueAt: dueAt.toISOString(), giveUpAt: givenUpAt(kind, soon).toISOString() },
    depth: 0,
    req,
  });
}
