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

/** Has the fallback deployed anew. Many changes in a row leave one waiting errand; one that is under way already does not count. */
export async function queueFallbackDeployment({ req }: { req: PayloadRequest }): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'errands',
    where: { and: [{ kind: { equals: 'deploy-fallback' } }, { state: { equals: 'waiting' } }] },
    req,
  });
  if (totalDocs > 0) return;
  await queueErrand({
    req,
    key: `deploy-fallback:${randomUUID()}`,
    errand: { kind: 'deploy-fallback' },
    dueAt: new Date(Date.now() + settling),
  });
}
