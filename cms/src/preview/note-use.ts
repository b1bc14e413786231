import { createLocalReq, type Payload, type Where } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import type { Shown } from './shown.ts';

/** Openings of a link within this time count as one. Milliseconds. */
const apart = 60_000;

/**
 * Keeps that a link was opened, for whoever made it. In a transaction, which waits for its turn: written beside one that ends the link,
 * MongoDB would refuse the withdrawal of its text. Nobody waits for it, and a count that is lost keeps nobody from reading.
 */
export async function noteUse(payload: Payload, link: Shown['link'], now: Temporal.Instant): Promise<void> {
  if (link === null) return;
  const before = new Date(now.epochMilliseconds - apart).toISOString();
  if (link.lastUsedAt !== null && link.lastUsedAt > before) return;
  const data = { uses: link.uses + 1, lastUsedAt: now.toString({ fractionalSecondDigits: 3 }) };
  const notSince: Where[] = [{ lastUsedAt: { exists: false } }, { lastUsedAt: { less_than_equal: before } }];
  const where: Where = { and: [{ id: { equals: link.id } }, { or: notSince }] };
  try {
    const req = await createLocalReq({}, payload);
    await inTransaction(req, async () => {
      await payload.db.updateOne({ collection: 'preview-links', where, data, req, returning: false });
    });
  } catch (error) {
    payload.logger.debug({ err: error, msg: 'That a preview link was opened could not be kept.' });
  }
}
