import type { PayloadRequest } from 'payload';
import { everyDocument } from '../database/every-document.ts';

export interface Confirmation {
  req: PayloadRequest;
  /** The id of the notice. */
  notice: string;
  how: 'link' | 'key';
  /** Instant, ISO 8601. */
  at: string;
}

/**
 * Notes that a notice is confirmed, once, and takes back the calls that were still to ask for it: those to whom it went, and, for an
 * event, to everybody else, since one who has confirmed is enough.
 */
export async function confirmNotice({ req, notice, how, at }: Confirmation): Promise<void> {
  const answer = await req.payload.update({
    collection: 'notices',
    where: { and: [{ id: { equals: notice } }, { state: { not_equals: 'confirmed' } }] },
    data: { state: 'confirmed', confirmedAt: at, confirmedHow: how },
    depth: 0,
    req,
  });
  for (const { id, event } of everyDocument(answer)) {
    const asked = event
      ? await req.payload.find({
          collection: 'notices',
          where: { and: [{ event: { equals: event } }, { kind: { equals: 'event-started' } }] },
          select: { kind: true },
          pagination: false,
          depth: 0,
          req,
        })
      : { docs: [] };
    await takeBackCalls(req, [id, ...asked.docs.map((other) => other.id)]);
  }
}

/** Takes back the calls of notices that nobody has placed yet. */
export async function takeBackCalls(req: PayloadRequest, notices: readonly string[]): Promise<void> {
  const answer = await req.payload.update({
    collection: 'errands',
    where: {
      and: [{ notice: { in: [...notices] } }, { kind: { equals: 'call' } }, { state: { equals: 'waiting' } }],
    },
    data: { state: 'cancelled', endedAt: new Date().toISOString() },
    depth: 0,
    req,
  });
  everyDocument(answer);
}
