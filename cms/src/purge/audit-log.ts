import { createLocalReq, type Payload, type Where } from 'payload';
import { actAs } from '../audit/actor.ts';
import { writeAudit } from '../audit/write.ts';
import { inTransaction } from '../database/in-transaction.ts';

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
    const { totalDocs } = await payload.db.count({ collection: 'audit-log', where, req });
    if (totalDocs === 0) return 0;
    await payload.db.deleteMany({ collection: 'audit-log', where, req });
    const details = { removed: totalDocs, before: before.toISOString() };
    await writeAudit({ req, action: 'purged', about: { collection: 'audit-log', id: 'audit-log' }, details });
    return totalDocs;
  });
}
