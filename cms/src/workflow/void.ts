import type { PayloadRequest } from 'payload';
import { actorOf } from '../audit/actor.ts';
import { writeAudit } from '../audit/write.ts';
import { type ApprovalRow, claimRow } from './rows.ts';
import type { VoidReason } from './words.ts';

interface Voiding {
  req: PayloadRequest;
  rows: readonly ApprovalRow[];
  /** Why: a reason that has words in both languages, or words. */
  why: VoidReason | (string & {});
}

/**
 * Makes approvals, requests and hours of taking down void, in the request's transaction, and says so in the audit log. One that
 * was done or made void meanwhile stays as it is.
 * @returns how many were
 */
export async function voidRows({ req, rows, why }: Voiding): Promise<number> {
  const { id: voidedBy, name: voidedByName } = actorOf(req);
  let count = 0;
  for (const row of rows) {
    const data = {
      state: 'void',
      voidedBy,
      voidedByName,
      voidedAt: new Date().toISOString(),
      voidedWhy: why,
    } as const;
    if (!(await claimRow(req, { id: row.id, state: row.state, data }))) continue;
    count += 1;
    if (row.state !== 'approved') continue;
    await writeAudit({
      req,
      action: 'approval-voided',
      about: { collection: row.collection, id: row.document ?? '', title: row.title ?? null },
      version: row.version ?? null,
      details: { approval: row.id, what: row.action, why, dueAt: row.dueAt ?? null },
    });
  }
  return count;
}
