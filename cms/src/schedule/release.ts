import { siteLanguageOf } from '@pressjour/contract';
import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { actAs, actorOf } from '../audit/actor.ts';
import { despiteConflicts } from '../database/conflict.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { siteSettings } from '../globals/SiteSettings/read.ts';
import { publicError } from '../public-error.ts';
import { writersOf } from '../workflow/actor.ts';
import { hashOf } from '../workflow/content.ts';
import { isAhead } from '../workflow/hour.ts';
import { withIntent } from '../workflow/intent.ts';
import { keepLater } from '../workflow/keep-later.ts';
import { latestVersion } from '../workflow/latest.ts';
import {
  type ApprovalRow,
  claimRow,
  isApproval,
  isByAnother,
  openRows,
  rowWithCopy,
  writeRow,
} from '../workflow/rows.ts';
import { takeBack } from '../workflow/take-back.ts';
import { voidRows } from '../workflow/void.ts';
import { leftOut, obstacles, takenDownAtHour } from '../workflow/words.ts';
import { isLive, type WrittenDocument } from '../written/kinds.ts';
import { stored } from '../written/stored.ts';
import { copyToRelease } from './copy.ts';
import { dueRows } from './due.ts';
import { reasonOf } from './reason.ts';

/**
 * Sends out and takes down whatever has its hour behind it, each in a transaction of its own, with the rights of the system: whoever
 * approved it may have left. One that cannot be done keeps its approval with the reason, and is tried again whenever this is called.
 */
export async function doWhatIsDue({ payload, now }: { payload: Payload; now: Date }): Promise<void> {
  for (const row of await dueRows(payload, now)) {
    const req = await createLocalReq({}, payload);
    actAs(req, 'Clock');
    try {
      await despiteConflicts(() =>
        inTransaction(req, () => (row.action === 'publish' ? release(req, row) : takeDown(req, row))),
      );
    } catch (error) {
      await noteProblem(payload, row, error);
    }
  }
}

async function release(req: PayloadRequest, row: ApprovalRow): Promise<void> {
  const { collection, document: id, correction, dueAt } = row;
  const others = await openRows({ req, document: id ?? '' });
  if (others.some((other) => isNewer(other, row))) {
    await voidRows({ req, rows: [row], why: 'replaced' });
    return;
  }
  if (!(await claim(req, row))) return;
  const approval = await rowWithCopy(req, row.id);
  const latest = id ? await latestVersion(req, collection, id) : null;
  if (!approval?.copy || !id || !latest) throw publicError(req, obstacles.nothingKept, 409);
  await refuseHeld(req, approval, approval.copy);
  const { data, missing } = await copyToRelease({ req, collection, copy: approval.copy });
  const intent = {
    kind: 'release',
    approval: row.id,
    hour: new Date(dueAt ?? Date.now()),
    correction: correction ?? null,
  } as const;
  await withIntent(req, intent, () =>
    req.payload.update({
      collection,
      id,
      data: { ...data, _status: 'published' } as never,
      depth: 0,
      req,
    }),
  );
  if (missing.length > 0) await writeRow(req, row.id, { problem: leftOut(missing) });
  if (hashOf(latest.document) === row.hash) return;
  await keepLater({ req, collection, later: latest.document, over: data });
}

/** What may not go out though its hour has come: it keeps its approval till somebody decides anew. */
async function refuseHeld(req: PayloadRequest, row: ApprovalRow, copy: WrittenDocument): Promise<void> {
  if (copy.unpublishAt && !isAhead(copy.unpublishAt, new Date())) {
    throw publicError(req, obstacles.takeDownPassed, 409);
  }
  const { fourEyes } = await siteSettings(req);
  if (fourEyes && !isByAnother(row, writersOf(row))) throw publicError(req, obstacles.approvedByWriter, 409);
}

function isNewer(other: ApprovalRow, row: ApprovalRow): boolean {
  return isApproval(other) && other.id !== row.id && (other.approvedAt ?? '') > (row.approvedAt ?? '');
}

async function takeDown(req: PayloadRequest, row: ApprovalRow): Promise<void> {
  const { collection, document: id } = row;
  const live = await stored(req, collection, id ?? '');
  if (!isLive(live)) {
    await voidRows({ req, rows: [row], why: 'unpublished' });
    return;
  }
  if (!(await claim(req, row))) return;
  const latest = (await latestVersion(req, collection, live.id))?.document ?? live;
  const reason = takenDownAtHour[siteLanguageOf(live.language)];
  const intent = { kind: 'withdraw', reason, removal: false, clock: true } as const;
  await takeBack({ req, collection, live, latest, intent });
}

/** Whether this is the one who does it: somebody may have made it void, or another have done it, since it was read. */
function claim(req: PayloadRequest, { id }: ApprovalRow): Promise<boolean> {
  const { name } = actorOf(req);
  const done = {
    state: 'published',
    doneAt: new Date().toISOString(),
    publishedByName: name,
    problem: null,
  } as const;
  return claimRow(req, { id, state: 'approved', data: done });
}

async function noteProblem(payload: Payload, row: ApprovalRow, error: unknown): Promise<void> {
  const problem = reasonOf(payload, error);
  if (problem === row.problem) return;
  // What the cms itself refuses is told by its words; anything else with where it came from.
  payload.logger.warn({
    ...(error instanceof APIError ? {} : { err: error }),
    msg: `The hour of approval ${row.id} could not be kept: ${problem} It is tried again every few seconds.`,
  });
  const req = await createLocalReq({}, payload);
  await inTransaction(req, () => writeRow(req, row.id, { problem }));
}
