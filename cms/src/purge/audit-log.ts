import { createLocalReq, type Payload, type Where } from 'payload';
import { actAs } from '../audit/actor.ts';
import { writeAudit } from '../audit/write.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { deleteWhere } from './delete-where.ts';

/**
 * Removes entries of the audit log that were made before an instant, beneath Payload's operations, which refuse it; the log says how
 * many these were.
 * @returns how many
 */
export async function purgeAuditLog({
  payload,
  before,
}: {
  payload: Payload;
  before: Date;
}): Promise<number> {
  const req = await createLocalReq({}, payload);
  actAs(req, 'Clock');
  const where: Where = { at: { less_than: before.toISOString() } };
  return inTransaction(req, async () => {
    const removed = await deleteWhere({ req, collection: 'audit-log', where });
    if (removed === 0) return 0;
    const details = { removed, before: before.toISOString() };
    await writeAudit({ req, action: 'purged', about: { collection: 'audit-log', id: 'audit-log' }, details });
    return removed;
  });
}
