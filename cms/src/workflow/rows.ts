import type { Approval } from '@pressjour/contract/payload-types';
import type { PayloadRequest, Where } from 'payload';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';

/** A row of approvals as the database keeps it. */
export type ApprovalRow = Omit<Approval, 'copy'> & { copy?: WrittenDocument | null };

/** What is asked of rows that are only looked through: their copies are left where they are. */
const withoutCopy = { copy: false } as const;

interface Of {
  req: PayloadRequest;
  collection: WrittenCollection;
  /** The id of the document. */
  document: string;
}

/** What is asked, approved or to be taken down of a text and not done yet, without the copies. */
export async function openRows({ req, document }: Omit<Of, 'collection'>): Promise<ApprovalRow[]> {
  return find(req, {
    and: [{ document: { equals: document } }, { state: { in: ['asked', 'approved'] } }],
  });
}

/** The newest rows of a text, without the copies, newest first. */
export async function newestRows({ req, document }: Omit<Of, 'collection'>): Promise<ApprovalRow[]> {
  return find(req, { document: { equals: document } }, 20);
}

/** What went out of a text in an emergency and has not been approved since, without the copies, oldest first. */
export async function unapprovedRows({ req, document }: Omit<Of, 'collection'>): Promise<ApprovalRow[]> {
  const rows = await find(req, {
    and: [
      { document: { equals: document } },
      { state: { equals: 'published' } },
      { emergencyReason: { exists: true } },
      { approvedAfterwardsAt: { exists: false } },
    ],
  });
  return rows.reverse();
}

/** Every text that is approved and has not gone out, without the copies, newest first. */
export async function approvedRows(req: PayloadRequest): Promise<ApprovalRow[]> {
  return find(req, { and: [{ state: { equals: 'approved' } }, { action: { equals: 'publish' } }] });
}

/** One row with its copy; null when there is none. */
export async function rowWithCopy(req: PayloadRequest, id: string): Promise<ApprovalRow | null> {
  return req.payload.db.findOne<ApprovalRow>({ collection: 'approvals', where: { id: { equals: id } }, req });
}

/** Whether a row lets words out that have not gone out yet. */
export function isApproval({ action, state }: Pick<ApprovalRow, 'action' | 'state'>): boolean {
  return action === 'publish' && state === 'approved';
}

/** With four eyes an approval by one of the writers, given while nobody asked for four, counts for nothing. */
export function isByAnother({ approvedBy }: ApprovalRow, writers: readonly string[]): boolean {
  return !approvedBy || !writers.includes(approvedBy);
}

/** Changes a row in the request's transaction, or makes one. Beneath Payload's operations, which refuse to write there. */
export async function writeRow(
  req: PayloadRequest,
  id: string | null,
  data: Partial<ApprovalRow>,
): Promise<void> {
  const row = { collection: 'approvals', data, req, returning: false } as const;
  if (id === null) await req.payload.db.create(row);
  else await req.payload.db.updateOne({ ...row, id });
}

/**
 * Changes a row only while it is in a state, in one step of the database, so that of two who try one succeeds.
 * @returns whether this one did
 */
export async function claimRow(
  req: PayloadRequest,
  { id, state, data }: { id: string; state: ApprovalRow['state']; data: Partial<ApprovalRow> },
): Promise<boolean> {
  const claimed = await req.payload.db.updateOne({
    collection: 'approvals',
    where: { and: [{ id: { equals: id } }, { state: { equals: state } }] },
    data,
    req,
  });
  return claimed !== null;
}

async function find(req: PayloadRequest, where: Where, limit = 0): Promise<ApprovalRow[]> {
  const { docs } = await req.payload.db.find<ApprovalRow>({
    collection: 'approvals',
    where,
    limit,
    pagination: false,
    sort: '-createdAt',
    select: withoutCopy,
    req,
  });
  return docs;
}
