import type { Event } from '@pressjour/contract/payload-types';
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { actAs } from './actor.ts';
import { writeAudit } from './write.ts';

/**
 * Notes in the audit log that events are over whose time has run out, once for each end.
 * @returns how many
 */
export async function noteEventsOver({ payload, now }: { payload: Payload; now: Date }): Promise<number> {
  const isOver: Where = {
    and: [{ overNoted: { equals: false } }, { endsAt: { less_than_equal: now.toISOString() } }],
  };
  const { docs } = await payload.find({
    collection: 'events',
    where: isOver,
    depth: 0,
    pagination: false,
  });
  let noted = 0;
  for (const { id, title, endsAt, updatedAt } of docs) {
    const req = await createLocalReq({}, payload);
    actAs(req, 'Clock');
    const where: Where = { and: [{ id: { equals: id } }, isOver] };
    noted += await inTransaction(req, () => noteOver({ req, id, title, endsAt, updatedAt, where }));
  }
  return noted;
}

interface Noting extends Pick<Event, 'id' | 'title' | 'endsAt' | 'updatedAt'> {
  req: PayloadRequest;
  /** What the event still is when it is noted. */
  where: Where;
}

/** Notes an event as over if it still is: somebody may have extended it since it was found. */
async function noteOver({ req, id, title, endsAt, updatedAt, where }: Noting): Promise<0 | 1> {
  const over = await req.payload.db.updateOne({
    collection: 'events',
    where,
    // Nothing that readers see has changed, so neither does the hour of its last change.
    data: { overNoted: true, updatedAt },
    req,
  });
  if (!over) return 0;
  const about = { collection: 'events', id, title };
  await writeAudit({ req, action: 'event-ended', about, details: { endsAt } });
  return 1;
}
