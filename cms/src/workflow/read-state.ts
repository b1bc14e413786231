import type { LiveCheck } from '@pressjour/contract/payload-types';
import type { PayloadRequest } from 'payload';
import { livePath } from '../admin/address/live-path.ts';
import type { Label } from '../labels.ts';
import { expectationOf } from '../live-check/expectation.ts';
import { troublesOf } from '../live-check/trouble.ts';
import { troubleWords } from '../live-check/words.ts';
import { say } from '../say.ts';
import { siteUrlOf } from '../site-url.ts';
import type { WrittenCollection } from '../written/kinds.ts';
import { approvalActor } from './actor.ts';
import { hashOf } from './content.ts';
import { obstaclesFor } from './permissions.ts';
import type { ApprovalRow } from './rows.ts';
import { leftAt, liveCheckOf, type Situation, situationOf } from './situation.ts';
import type { Deed, Live, Permission, Stage, WorkflowAction, WorkflowState } from './state.ts';
import { voidReasons } from './words.ts';

/** All that the form shows of a text's way to its readers, in the reader's language; null when there is no such text. */
export async function readState(
  req: PayloadRequest,
  collection: WrittenCollection,
  id: string,
): Promise<WorkflowState | null> {
  const situation = await situationOf(req, collection, id);
  if (!situation) return null;
  const { approval, asked, live, main, unapproved } = situation;
  const check = main.lastPath ? await liveCheckOf(req, collection, id) : null;
  const left = live ? null : await leftAt(req, main.lastPath);
  const takenBack = left !== null && left.kind !== 'redirect';
  return {
    stage: stageOf(situation, takenBack),
    changed: live !== null && situation.changed,
    hash: situation.hash,
    live: live && liveOf(req, situation, check),
    asked: asked && { ...deedOf(asked, 'asked'), note: asked.note ?? '' },
    approval: approval && {
      ...deedOf(approval, 'approved'),
      id: approval.id,
      hash: approval.hash ?? '',
      dueAt: approval.dueAt ?? null,
      embargoedUntil: approval.embargoedUntil ?? null,
    },
    correction: (approval ?? asked)?.correction ?? null,
    voided: voidedOf(req, situation),
    unapproved: unapproved && {
      by: { id: unapproved.publishedBy ?? null, name: unapproved.publishedByName ?? '' },
      at: unapproved.doneAt ?? '',
      reason: unapproved.emergencyReason ?? '',
    },
    takeDownAt: live?.unpublishAt ?? null,
    trouble: troubleOf(req, situation, check),
    fourEyes: situation.fourEyes,
    actions: actionsFor(req, situation),
  };
}

function stageOf({ approval, asked, changed, counts, hash, main }: Situation, takenBack: boolean): Stage {
  if (!changed) return 'live';
  if (approval?.dueAt) return 'scheduled';
  if (counts) return 'approved';
  if (asked) return 'asked';
  return takenBack && hashOf(main) === hash ? 'withdrawn' : 'draft';
}

function liveOf(req: PayloadRequest, { collection, live }: Situation, check: LiveCheck | null): Live | null {
  if (!live) return null;
  const path = livePath(collection, live);
  return { path, url: siteUrlOf(req.payload) + path, since: check?.publicAt ?? null };
}

/** An hour that could not be kept, else what the check of the site has found. */
function troubleOf(req: PayloadRequest, { rows }: Situation, check: LiveCheck | null): string | null {
  const kept = rows.find(({ state, problem }) => state === 'approved' && problem)?.problem;
  if (kept) return kept;
  const expectations = check ? [expectationOf(check)].filter(({ faults }) => faults.length > 0) : [];
  const siteUrl = siteUrlOf(req.payload);
  const [trouble] = troublesOf({ expectations, approvals: [], changes: [], siteUrl, now: new Date() });
  if (!trouble) return null;
  const { what, todo } = troubleWords(trouble, req.i18n.language === 'sv' ? 'sv' : 'en');
  return `${what} ${todo}`;
}

function voidedOf(req: PayloadRequest, { approval, rows }: Situation): WorkflowState['voided'] {
  const decided = rows.find(({ action, approvedAt }) => action === 'publish' && approvedAt);
  if (approval || decided?.state !== 'void') return null;
  const why = decided.voidedWhy ?? '';
  const known: Record<string, Label | undefined> = voidReasons;
  return {
    ...deedOf(decided, 'voided'),
    why: known[why] ? say(req, known[why]) : why,
    approval: { ...deedOf(decided, 'approved'), dueAt: decided.dueAt ?? null },
  };
}

function deedOf(row: ApprovalRow, deed: 'asked' | 'approved' | 'voided'): Deed {
  return {
    by: { id: row[`${deed}By`] ?? null, name: row[`${deed}ByName`] ?? '' },
    at: row[`${deed}At`] ?? '',
  };
}

function actionsFor(req: PayloadRequest, situation: Situation): Record<WorkflowAction, Permission> {
  const obstacles = obstaclesFor(situation, approvalActor(req), new Date());
  const permissions = Object.entries(obstacles).map(([action, why]) => [
    action,
    why === null ? { allowed: true } : { allowed: false, why: say(req, why) },
  ]);
  return Object.fromEntries(permissions) as Record<WorkflowAction, Permission>;
}
