import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { holdDocument, releaseDocument } from '../database/written-versions.ts';
import { siteSettings } from '../globals/SiteSettings/read.ts';
import { refuseUnresolved } from '../guard/index.ts';
import { publicError } from '../public-error.ts';
import { refusal } from '../refuse.ts';
import { approvalActor, writersOf } from '../workflow/actor.ts';
import { hashOf } from '../workflow/content.ts';
import { writersWithNote } from '../workflow/correction.ts';
import { type Actor, type Facts, mayApprove, mayPublish, writersAfter } from '../workflow/decide.ts';
import { hourAhead, isAhead, publicDate } from '../workflow/hour.ts';
import { type Intent, intentOf } from '../workflow/intent.ts';
import { type ApprovalRow, isApproval, isByAnother, openRows } from '../workflow/rows.ts';
import { obstacles, refusals } from '../workflow/words.ts';
import { historyWith } from './history.ts';
import { isLive, pathOf, type WrittenCollection, type WrittenDocument } from './kinds.ts';
import { keptOnRestore } from './restored.ts';
import { askedOf, noteAsked, noteSaving, type Saving } from './saving.ts';
import { stored } from './stored.ts';

/** The key under which a request remembers what readers had before it. */
export const beforeKey = (collection: WrittenCollection, id: string) => `before:${collection}:${id}`;

/**
 * Before anything is done: restoring a version as it is would publish it past approval, so it is restored as a draft; and publishing many
 * texts at once publishes their latest words, as publishing one does.
 */
export function beforeWritten(collection: WrittenCollection): CollectionBeforeOperationHook {
  return ({ args, operation, req }) => {
    if (operation === 'restoreVersion' && !(args as UpdateArguments).draft) {
      throw publicError(req, obstacles.restoreAsDraft, 409);
    }
    if (operation !== 'update') return args;
    const { autosave, data, draft, id, unpublishAllLocales } = args as UpdateArguments;
    // Payload writes the latest version over then, which says what somebody approved.
    if (isTrue(autosave) || isTrue(unpublishAllLocales)) {
      throw publicError(req, obstacles.otherWaysOfSaving, 409);
    }
    const many = id === undefined && data?._status === 'published';
    noteAsked(req, collection, { draft: draft === true, takesBack: data?._status === 'draft' });
    return many ? { ...args, draft: true } : args;
  };
}

interface UpdateArguments {
  id?: string;
  draft?: boolean;
  data?: { _status?: string };
  autosave?: boolean | string;
  unpublishAllLocales?: boolean | string;
}

function isTrue(parameter: boolean | string | undefined): boolean {
  return parameter === true || parameter === 'true';
}

/**
 * The one way to readers. Every save passes here; one that publishes goes on only if these words may go out now, by this hand. With an
 * hour ahead it is turned into an approval that waits, and what readers have stays as it is.
 */
export function gate(collection: WrittenCollection): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req, operation }) => {
    const latest: WrittenDocument | null = operation === 'update' ? originalDoc : null;
    const id = latest?.id ?? null;
    if (id !== null) releaseDocument(req, collection, id);
    const before = id === null ? null : await stored(req, collection, id);
    if (before) req.context[beforeKey(collection, before.id)] = before;
    const open = id === null ? [] : await openRows({ req, document: id });
    const intent = intentOf(req);
    data.lastPath = before?.lastPath ?? null;
    if (req.context.isRestoringVersion === true) Object.assign(data, keptOnRestore(latest, data));

    const whole = { ...latest, ...data } as WrittenDocument;
    const hash = hashOf(whole);
    const changed = latest === null || hashOf(latest) !== hash;
    const actor = approvalActor(req);
    const writers = writersWith({ intent, before, latest, actor, changed });
    const { fourEyes } = await siteSettings(req);
    data.writers = [...writers];
    const saving: Saving = {
      outcome: 'kept',
      intent,
      before,
      changed,
      hash,
      writers,
      open,
      valid: open.find((row) => approves(row, hash) && (!fourEyes || isByAnother(row, writers))) ?? null,
      dueAt: null,
      correction: null,
    };
    if (data._status === 'published') await letOut({ req, collection, saving, whole, data, actor });
    else if (isLive(before) && !askedOf(req, collection).draft && req.context.isRestoringVersion !== true) {
      refuseTakingBack({ req, collection, saving, actor });
      saving.outcome = 'taken-back';
    }
    if (saving.outcome === 'approved' && id !== null && isLive(before)) holdDocument(req, collection, id);
    noteSaving(req, collection, id, saving);
    return data;
  };
}

/** Taking a live text off the site is meant, and is for those who may withdraw it. */
function refuseTakingBack({ req, collection, saving, actor }: Omit<Passing, 'data' | 'whole'>): void {
  if (saving.intent?.kind === 'withdraw') return;
  if (!askedOf(req, collection).takesBack) throw publicError(req, obstacles.silentTakingBack, 409);
  const why = mayApprove({ actor, fourEyes: false, writers: [], approved: false });
  if (why !== null) throw publicError(req, obstacles.takenBackByDeciders, 403);
}

interface Passing {
  req: PayloadRequest;
  collection: WrittenCollection;
  saving: Saving;
  /** The text as it is to be. */
  whole: WrittenDocument;
  /** What Payload is to write, which is changed here. */
  data: Partial<WrittenDocument>;
  actor: Actor;
}

/** Decides on words that are to go out, and makes them what they are to be. */
async function letOut(passing: Passing): Promise<void> {
  const { saving, whole, data } = passing;
  const { intent } = saving;
  const now = new Date();
  if (intent?.kind === 'release') {
    saving.correction = intent.correction;
    goLive(passing, { hour: intent.hour, now });
    return;
  }
  const emergency = intent?.kind === 'publish' && intent.emergency !== null;
  refuseHours(passing, now, emergency);
  saving.correction = correctionOf(passing, intent);
  saving.writers = writersWithNote(saving, passing.actor);
  await refuseUnapproved(passing, emergency);
  const { req, collection } = passing;
  await refuseUnresolved({ req, collection, document: whole, correction: saving.correction });
  const dueAt = emergency ? null : hourAhead(whole, now);
  if (dueAt === null && intent?.kind !== 'approve') {
    goLive(passing, { hour: now, now });
    return;
  }
  saving.outcome = 'approved';
  saving.dueAt = dueAt;
  data._status = 'draft';
}

function goLive({ collection, saving, whole, data }: Passing, at: { hour: Date; now: Date }): void {
  saving.outcome = 'live';
  data.publishAt = null;
  data.writers = [];
  if (collection === 'news-items') data.publishedAt = publicDate(whole, at);
  if (collection === 'guidance') {
    data.history = historyWith({ before: saving.before, whole, hour: at.hour });
    data.changeNote = null;
  }
  if (saving.correction !== null) {
    data.corrections = [
      ...(whole.corrections ?? []),
      { date: at.hour.toISOString(), text: saving.correction },
    ];
  }
  data.lastPath = pathOf(collection, whole);
}

/** Hours that no words may go out with. */
function refuseHours({ req, collection, saving, whole }: Passing, now: Date, emergency: boolean): void {
  const at = (path: string, message: (typeof obstacles)[keyof typeof obstacles]) =>
    refusal({ req, collection, path, message });
  if (isAhead(whole.embargoedUntil, now)) {
    if (isLive(saving.before)) throw at('embargoedUntil', obstacles.embargoOnLive);
    if (emergency) throw at('embargoedUntil', obstacles.emergencyEmbargo);
  }
  if (whole.unpublishAt && !isAhead(whole.unpublishAt, now)) {
    throw at('unpublishAt', obstacles.takeDownPassed);
  }
}

function correctionOf({ req, collection, saving }: Passing, intent: Intent | null): string | null {
  const given = intent?.kind === 'publish' || intent?.kind === 'approve' ? intent.correction : undefined;
  const asked =
    saving.valid ??
    saving.open.find((row) => approves(row, saving.hash)) ??
    saving.open.find((row) => row.state === 'asked');
  const correction = given === undefined ? (asked?.correction ?? null) : given;
  if (correction !== null && collection !== 'news-items') throw publicError(req, obstacles.onlyNews, 400);
  if (correction !== null && !isLive(saving.before)) throw publicError(req, obstacles.correctsNothing, 409);
  return correction;
}

async function refuseUnapproved({ req, saving, data, actor }: Passing, emergency: boolean): Promise<void> {
  const { intent, hash, valid, writers } = saving;
  const seen = intent?.kind === 'publish' || intent?.kind === 'approve' ? intent.seen : undefined;
  if (seen !== undefined && seen !== hash) throw publicError(req, obstacles.otherWords, 409);
  const { fourEyes } = await siteSettings(req);
  const facts: Facts = {
    actor,
    fourEyes,
    writers,
    approved: valid !== null && (valid.correction ?? null) === saving.correction,
  };
  if (emergency) {
    if (mayPublish({ ...facts, fourEyes: false }) !== null) throw publicError(req, refusals['no-right'], 403);
    if (mayPublish(facts) === null) throw publicError(req, obstacles.notInTheWay, 409);
    return;
  }
  const why = intent?.kind === 'approve' && valid === null ? mayApprove(facts) : mayPublish(facts);
  if (why === null) return;
  const wroteNone = actor.kind === 'person' && !writersOf(data).includes(actor.id);
  if (why === 'own-words' && wroteNone) throw publicError(req, obstacles.ownCorrection, 409);
  throw publicError(req, refusals[why], why === 'own-words' || why === 'needs-approval' ? 409 : 403);
}

function approves(row: ApprovalRow, hash: string): boolean {
  return isApproval(row) && row.hash === hash;
}

interface Writing {
  intent: Intent | null;
  before: WrittenDocument | null;
  latest: WrittenDocument | null;
  actor: Actor;
  changed: boolean;
}

/** Nobody writes by taking back what readers have, nor by keeping what others wrote. */
function writersWith({ intent, before, latest, actor, changed }: Writing): readonly string[] {
  if (intent?.kind === 'keep') return intent.writers;
  if (intent?.kind === 'withdraw') return writersOf(before ?? {});
  return writersAfter({ writers: writersOf(latest ?? {}), actor, changed });
}
