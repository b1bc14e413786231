import { createLocalReq, type Payload } from 'payload';
import { inTransaction } from '../../database/in-transaction.ts';
import { keepCall } from './keep.ts';

const atOnce = 50;

/**
 * Takes the calls as they stand whose missing entries have been waited for long enough, and tells of those that nobody answered.
 * Asked every few seconds; what one call fails by is logged and holds no other up.
 */
export async function settleCalls({
  payload,
  now,
  siteUrl,
}: {
  payload: Payload;
  now: Date;
  siteUrl: string;
}): Promise<void> {
  const { docs } = await payload.find({
    collection: 'calls',
    where: { settleAt: { less_than_equal: now.toISOString() } },
    sort: 'settleAt',
    limit: atOnce,
    pagination: false,
    depth: 0,
    select: { callSid: true },
  });
  for (const { id, callSid } of docs) {
    try {
      const req = await createLocalReq({}, payload);
      await inTransaction(req, () => keepCall({ req, callSid, now, siteUrl }));
    } catch (error) {
      payload.logger.error({ err: error, call: id, msg: 'A call could not be settled; it is tried again.' });
    }
  }
}
