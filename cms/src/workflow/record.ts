import type { PayloadRequest } from 'payload';
import type { AuditAction } from '../audit/actions.ts';
import { actorOf } from '../audit/actor.ts';
import { writeAudit } from '../audit/write.ts';
import { importedGuidKey } from '../collections/NewsItems/fields.ts';
import type { WrittenVersion } from '../database/written-versions.ts';
import { planSchedule } from '../schedule/timer.ts';
import { pathOf, type WrittenCollection, type WrittenDocument } from '../written/kinds.ts';
import type { Saving } from '../written/saving.ts';
import type { Intent } from './intent.ts';
import { type ApprovalRow, isApproval, writeRow } from './rows.ts';
import { tellOfEmergency } from './tell-emergency.ts';
import { voidRows } from './void.ts';

interface Saved {
  req: PayloadRequest;
  collection: WrittenCollection;
  saving: Saving;
  version: WrittenVersion<WrittenDocument>;
}

/** Writes down, in the transaction of a save, what it decided: the rows of approvals, and the audit log. */
export async function record(saved: Saved): Promise<void> {
  const { req, saving } = saved;
  switch (saving.outcome) {
    case 'kept':
      if (saving.changed && saving.intent?.kind !== 'keep') {
        await voidRows({ req, rows: saving.open.filter(isApproval), why: 'edited' });
      }
      return;
    case 'approved':
      await recordApproval(saved);
      return;
    case 'live':
      await recordLive(saved);
      return;
    case 'taken-back':
      await recordTakenBack(saved);
  }
}

async function recordApproval(saved: Saved): Promise<void> {
  const { req, saving } = saved;
  const row = saving.valid ?? askedRow(saving);
  await voidOthers(saved, row);
  if (saving.valid?.dueAt === saving.dueAt && saving.valid.correction === saving.correction) return;
  await writeRow(req, row?.id ?? null, {
    ...whatIsApproved(saved),
    ...approvedNow(req),
    state: 'approved',
    dueAt: saving.dueAt,
    problem: null,
  });
  await audit(saved, saving.dueAt === null ? 'approved' : 'scheduled', { dueAt: saving.dueAt });
  if (saving.dueAt !== null) await planSchedule(req);
}

async function recordLive(saved: Saved): Promise<void> {
  const { req, collection, saving, version } = saved;
  const { intent } = saving;
  if (intent?.kind === 'release') {
    await audit(saved, 'went-live', { approval: intent.approval });
  } else {
    const emergencyReason = intent?.kind === 'publish' ? intent.emergency : null;
    const row = saving.valid ?? askedRow(saving);
    const actor = actorOf(req);
    await writeRow(req, row?.id ?? null, {
      ...whatIsApproved(saved),
      ...(saving.valid || emergencyReason !== null ? {} : approvedNow(req)),
      state: 'published',
      publishedBy: actor.id,
      publishedByName: actor.name,
      doneAt: new Date().toISOString(),
      emergencyReason,
      dueAt: null,
      problem: null,
    });
    await voidOthers(saved, row);
    await audit(saved, lettingOut(req, emergencyReason), { reason: emergencyReason });
    if (emergencyReason !== null) {
      await tellOfEmergency({
        req,
        collection,
        document: version.document,
        version: version.id,
        reason: emergencyReason,
      });
    }
  }
  if (saving.correction !== null) await audit(saved, 'corrected', { text: saving.correction });
  await planTakeDown(saved);
}

/** A text has at most one approval, and no request beside it. */
async function voidOthers({ req, saving }: Saved, kept: ApprovalRow | null): Promise<void> {
  const rows = saving.open.filter(({ action, id }) => action === 'publish' && id !== kept?.id);
  await voidRows({ req, rows, why: 'replaced' });
}

/** A text that is live has at most one hour of taking down, that of its latest words. One that has passed meanwhile is due at once. */
async function planTakeDown({ req, collection, saving, version }: Saved): Promise<void> {
  const { document } = version;
  const planned = saving.open.filter((row) => row.action === 'take-down');
  const { unpublishAt } = document;
  const kept = planned.find((row) => row.dueAt === (unpublishAt ?? null));
  await voidRows({ req, rows: planned.filter((row) => row !== kept), why: 'replaced' });
  if (!unpublishAt || kept) return;
  await writeRow(req, null, {
    ...namesOf(collection, document),
    ...approvedNow(req),
    action: 'take-down',
    state: 'approved',
    version: version.id,
    dueAt: unpublishAt,
  });
  await planSchedule(req);
}

async function recordTakenBack(saved: Saved): Promise<void> {
  const { req, saving } = saved;
  const { intent } = saving;
  const withdrawal = intent?.kind === 'withdraw' ? intent : null;
  // What is approved for after the hour of taking down still holds.
  const over = withdrawal?.clock ? saving.open.filter(({ action }) => action === 'take-down') : saving.open;
  await voidRows({ req, rows: over, why: withdrawal ? 'withdrawn' : 'unpublished' });
  await audit(saved, takingBack(withdrawal), { reason: withdrawal?.reason ?? null });
}

function lettingOut({ context }: PayloadRequest, emergencyReason: string | null): AuditAction {
  if (emergencyReason !== null) return 'published-in-emergency';
  return typeof context[importedGuidKey] === 'string' ? 'imported' : 'published';
}

function takingBack(withdrawal: Extract<Intent, { kind: 'withdraw' }> | null): AuditAction {
  if (withdrawal === null) return 'unpublished';
  if (withdrawal.clock) return 'taken-down';
  return withdrawal.removal ? 'removed' : 'withdrew';
}

function whatIsApproved({ collection, saving, version }: Saved): Partial<ApprovalRow> {
  const { document } = version;
  return {
    ...namesOf(collection, document),
    action: 'publish',
    copy: document,
    writers: [...saving.writers],
    hash: saving.hash,
    version: version.id,
    embargoedUntil: document.embargoedUntil ?? null,
    correction: saving.correction,
  };
}

/** What a row says of its text. */
export function namesOf(collection: WrittenCollection, document: WrittenDocument): Partial<ApprovalRow> {
  const { id, language, title } = document;
  return { collection, document: id, language, title, path: pathOf(collection, document) };
}

function approvedNow(req: PayloadRequest): Partial<ApprovalRow> {
  const { id, name } = actorOf(req);
  return { approvedBy: id, approvedByName: name, approvedAt: new Date().toISOString() };
}

async function audit(
  { req, collection, version }: Saved,
  action: AuditAction,
  details: Record<string, unknown>,
): Promise<void> {
  const { id, title } = version.document;
  await writeAudit({ req, action, about: { collection, id, title }, version: version.id, details });
}

function askedRow({ open }: Saving): ApprovalRow | null {
  return open.find(({ state }) => state === 'asked') ?? null;
}
