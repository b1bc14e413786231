import type { Payload, Where } from 'payload';
import type { ApprovalRow } from '../workflow/rows.ts';

/** What is approved and whose hour has come, oldest hour first, without the copies. */
export async function dueRows(payload: Payload, now: Date): Promise<ApprovalRow[]> {
  return waiting({ payload, dueAt: { less_than_equal: now.toISOString() }, limit: 0 });
}

/** The next hour after now at which something goes out or is taken down; null when there is none. */
export async function nextHour(payload: Payload, now: Date): Promise<Date | null> {
  const [next] = await waiting({ payload, dueAt: { greater_than: now.toISOString() }, limit: 1 });
  return next?.dueAt ? new Date(next.dueAt) : null;
}

async function waiting({
  payload,
  dueAt,
  limit,
}: {
  payload: Payload;
  dueAt: Where[string] & object;
  limit: number;
}): Promise<ApprovalRow[]> {
  const { docs } = await payload.db.find<ApprovalRow>({
    collection: 'approvals',
    where: { and: [{ state: { equals: 'approved' } }, { dueAt } as Where] },
    sort: 'dueAt',
    limit,
    pagination: false,
    select: { copy: false },
  });
  return docs;
}
