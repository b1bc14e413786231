import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { actAs, actorOf } from '../audit/actor.ts';
import { despiteConflicts } from '../database/conflict.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { writersOf } from '../workflow/actor.ts';
import { contentOf, hashOf, type Text } from '../workflow/content.ts';
import { isAhead } from '../workflow/hour.ts';
import { withIntent } from '../workflow/intent.ts';
import { type ApprovalRow, claimRow, rowWithCopy, writeRow } from '../workflow/rows.ts';
import { voidRows } from '../workflow/void.ts';
import { leftOut, takenDownAtHour } from '../workflow/words.ts';
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
  if (!(await claim(req, row))) return;
  const { collection, document: id, correction, dueAt } = row;
  const approval = await rowWithCopy(req, row.id);
  const latest = await latestOf(req, row);
  if (!approval?.copy || !id || !latest) return;
  const { data, missing } = await copyToRelease({ req, collection, copy: approval.copy });
  const intent = {
    kind: 'release',
    approval: row.id,
    hour: new Date(dueAt ?? Date.now()),
    correction: correction ?? null,
  } as const;
  await withIntent(req, intent, () => save({ req, row, data: { ...data, _status: 'published' } }));
  if (missing.length > 0) await writeRow(req, row.id, { problem: leftOut(missing) });
  if (hashOf(latest) === row.hash) return;
  const later = { ...contentOf(latest), _status: 'draft' };
  await withIntent(req, { kind: 'keep', writers: writersOf(latest) }, () =>
    save({ req, row, data: later, draft: true }),
  );
}

async function takeDown(req: PayloadRequest, row: ApprovalRow): Promise<void> {
  const live = await stored(req, row.collection, row.document ?? '');
  if (!isLive(live)) {
    await voidRows({ req, rows: [row], why: 'unpublished' });
    return;
  }
  if (!(await claim(req, row))) return;
  const latest = await latestOf(req, row);
  const unpublishAt = isAhead(latest?.unpublishAt, new Date()) ? latest?.unpublishAt : null;
  const reason = takenDownAtHour[live.language];
  await withIntent(req, { kind: 'withdraw', reason, removal: false, clock: true }, () =>
    save({ req, row, data: { _status: 'draft', unpublishAt } }),
  );
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

async function latestOf(req: PayloadRequest, row: ApprovalRow): Promise<WrittenDocument | null> {
  const { collection, document: id } = row;
  if (!id) return null;
  const latest = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    req,
  });
  return latest as WrittenDocument | null;
}

interface Save {
  req: PayloadRequest;
  row: ApprovalRow;
  data: Text & { _status: string };
  draft?: boolean;
}

async function save({ req, row, data, draft = false }: Save): Promise<void> {
  const { collection, document: id } = row;
  await req.payload.update({ collection, id: id ?? '', data: data as never, draft, depth: 0, req });
}

async function noteProblem(payload: Payload, row: ApprovalRow, error: unknown): Promise<void> {
  const problem = reasonOf(error);
  if (problem === row.problem) return;
  // What the cms itself refuses is told by its words; anything else with where it came from.
  payload.logger.warn({
    ...(error instanceof APIError ? {} : { err: error }),
    msg: `The hour of approval ${row.id} could not be kept: ${problem} It is tried again every few seconds.`,
  });
  const req = await createLocalReq({}, payload);
  await inTransaction(req, () => writeRow(req, row.id, { problem }));
}
