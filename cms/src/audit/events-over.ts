import { createLocalReq, type Payload } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { actAs } from './actor.ts';
import { writeAudit } from './write.ts';

/**
 * Notes in the audit log that events are over whose time has run out, once for each end.
 * @returns how many
 */
export async function noteEventsOver({ payload, now }: { payload: Payload; now: Date }): Promise<number> {
  const { docs } = await payload.find({
    collection: 'events',
    where: { and: [{ overNoted: { equals: false } }, { endsAt: { less_than_equal: now.toISOString() } }] },
    depth: 0,
    pagination: false,
  });
  for (const { id, title, endsAt } of docs) {
    const req = await createLocalReq({}, payload);
    actAs(req, 'Clock');
    await inTransaction(req, async () => {
      await payload.db.updateOne({
        collection: 'events',
        id,
        data: { overNoted: true },
        req,
        returning: false,
      });
      await writeAudit({
        req,
        action: 'event-ended',
        about: { collection: 'events', id, title },
        details: { endsAt },
      });
    });
  }
  return docs.length;
}
