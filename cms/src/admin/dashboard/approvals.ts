import type { Approval } from '@pressjour/contract/payload-types';
import type { Payload, TypedUser, Where } from 'payload';
import type { VoidReason } from '../../workflow/words.ts';

/** A decision on a text, as far as the start page tells of it. */
export type Decision = Pick<
  Approval,
  | 'id'
  | 'collection'
  | 'document'
  | 'language'
  | 'title'
  | 'action'
  | 'state'
  | 'askedByName'
  | 'askedAt'
  | 'approvedByName'
  | 'approvedAt'
  | 'dueAt'
  | 'doneAt'
  | 'publishedByName'
  | 'emergencyReason'
  | 'approvedAfterwardsAt'
  | 'voidedByName'
  | 'voidedAt'
  | 'voidedWhy'
  | 'problem'
>;

/** What waits on the way of texts to their readers. */
export interface WaitingDecisions {
  /** Oldest first. */
  toApprove: Decision[];
  /** Published in an emergency, oldest first. */
  toApproveAfterwards: Decision[];
  /** What goes out or is taken down by itself, the next hour first. */
  scheduled: Decision[];
  /** Approved, to be published by hand; oldest first. */
  toPublish: Decision[];
  /** What will not go out at its hour since its approval holds no longer, the next hour first. */
  lost: Decision[];
}

/** These reasons are somebody's decision on the text itself: nobody waits for its hour. */
const decided: VoidReason[] = ['replaced', 'withdrawn', 'unpublished', 'deleted'];

/** More than a press office has under way at once; a bound for the query. */
const longest = 500;

/** Reads with the user's own rights, in one query. */
export async function waitingDecisions({
  payload,
  user,
  now,
}: {
  payload: Payload;
  user: TypedUser;
  now: Temporal.Instant;
}): Promise<WaitingDecisions> {
  const open: Where = { state: { in: ['asked', 'approved'] } };
  const emergencies: Where = {
    and: [
      { state: { equals: 'published' } },
      { emergencyReason: { exists: true } },
      { approvedAfterwardsAt: { exists: false } },
    ],
  };
  const lost: Where = { and: [{ state: { equals: 'void' } }, { dueAt: { greater_than: now.toString() } }] };
  const { docs } = await payload.find({
    collection: 'approvals',
    where: { or: [open, emergencies, lost] },
    sort: '-createdAt',
    limit: longest,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
    select: { copy: false, note: false, correction: false },
  });
  return groupDecisions(docs, now);
}

/** Pure. @param rows the newest first */
export function groupDecisions(rows: readonly Decision[], now: Temporal.Instant): WaitingDecisions {
  const approved = rows.filter(({ state }) => state === 'approved');
  const underWay = new Set(rows.filter(isOpen).map(({ document }) => document));
  const ahead = (row: Decision) => row.dueAt != null && Date.parse(row.dueAt) > now.epochMilliseconds;
  return {
    toApprove: rows.filter(({ state }) => state === 'asked').sort(by('askedAt')),
    toApproveAfterwards: rows
      .filter(
        ({ state, emergencyReason, approvedAfterwardsAt }) =>
          state === 'published' && emergencyReason && !approvedAfterwardsAt,
      )
      .sort(by('doneAt')),
    scheduled: approved.filter(({ dueAt }) => dueAt).sort(by('dueAt')),
    toPublish: approved.filter(({ dueAt }) => !dueAt).sort(by('approvedAt')),
    lost: newestOfEach(
      rows.filter((row) => row.state === 'void' && row.approvedAt && row.action === 'publish'),
    )
      .filter((row) => ahead(row) && !underWay.has(row.document) && !isDecided(row.voidedWhy))
      .sort(by('dueAt')),
  };
}

function isOpen({ state, action }: Decision): boolean {
  return action === 'publish' && (state === 'asked' || state === 'approved');
}

function isDecided(why: string | null | undefined): boolean {
  return decided.some((reason) => reason === why);
}

function newestOfEach(rows: readonly Decision[]): Decision[] {
  const seen = new Set<string>();
  return rows.filter(({ document }) => !seen.has(document ?? '') && seen.add(document ?? ''));
}

function by(field: 'askedAt' | 'approvedAt' | 'dueAt' | 'doneAt') {
  return (a: Decision, b: Decision) => (a[field] ?? '').localeCompare(b[field] ?? '');
}
