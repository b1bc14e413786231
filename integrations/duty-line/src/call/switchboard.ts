import { type CallEvent, type LineSnapshot, type StepSealer, spokenText } from '@pressjour/contract';
import { answerAt } from '@pressjour/rules';
import { callerNumber } from './caller.ts';
import { journalEntry } from './entries.ts';
import { type Attempt, attemptShape, type Plan, planShape, type StepKind } from './steps.ts';
import {
  acknowledgedTwiml,
  attemptTwiml,
  connectTwiml,
  hangupTwiml,
  messageTwiml,
  notConnectedTwiml,
  whisperTwiml,
} from './twiml.ts';

/** The form that Twilio posts. */
export type CallForm = Record<string, string | undefined>;

export interface SwitchboardParts {
  now: () => Temporal.Instant;
  /** The snapshot in memory; null before the very first one. */
  snapshot: () => LineSnapshot | null;
  sealer: StepSealer;
  journal: (entry: CallEvent) => void;
  /** Public addresses, without a slash at the end. */
  dutyLineUrl: string;
  siteUrl: string;
}

/** The answers to Twilio, each a whole TwiML document made from memory alone. */
export interface Switchboard {
  incoming: (form: CallForm) => string;
  /** After each telephone that was tried. */
  dialled: (form: CallForm, token: unknown) => string;
  whisper: (form: CallForm, token: unknown) => string;
  /** The key that was pressed during the whisper. */
  accept: (form: CallForm, token: unknown) => string;
  status: (form: CallForm) => string;
  /** Whatever happened: a spoken message, then the end of the call. Journalled when the form is of a caller's call. */
  message: (form: CallForm) => string;
}

/** A request that is signed but makes no sense; the caller hears the message all the same. */
export class CallError extends Error {
  override readonly name = 'CallError';
}

/** A conversation lasts at most four hours (Twilio's own limit for Dial); its end must still be understood. */
const dialledLifetime = Temporal.Duration.from({ hours: 5 });
const whisperLifetime = Temporal.Duration.from({ minutes: 10 });
const endings = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

export function createSwitchboard({
  now,
  snapshot,
  sealer,
  journal,
  dutyLineUrl,
  siteUrl,
}: SwitchboardParts): Switchboard {
  return {
    incoming(form) {
      const callSid = callSidOf(form);
      const from = callerNumber(form.From);
      const line = snapshot();
      const at = now();
      if (line === null) {
        journal(journalEntry({ at, callSid, kind: 'incoming', from, lineState: 'closed' }));
        return unanswered(callSid);
      }
      const { state, ladder } = answerAt({ instant: at, line });
      journal(journalEntry({ at, callSid, kind: 'incoming', from, lineState: state }));
      return climb({ callSid, from, number: line.settings.number, state, step: 0, ladder });
    },

    dialled(form, token) {
      const plan = opened(form, 'dialled', sealer.open({ kind: 'dialled', token, shape: planShape }));
      const rung = plan.ladder[0];
      if (rung === undefined) return unanswered(plan.callSid);
      const bridged = wasBridged(form);
      if (bridged && !rung.acceptByKey) record(plan, 'accepted');
      record(plan, 'attempt-ended', {
        status: bridged ? 'completed' : unbridgedStatus(form),
        durationSeconds: seconds(form.DialCallDuration),
      });
      const hungUp = endings.has(form.CallStatus ?? '');
      if (hungUp) ended(form, { callSid: plan.callSid, step: plan.step });
      if (bridged || hungUp) return hangupTwiml();
      return climb({ ...plan, step: plan.step + 1, ladder: plan.ladder.slice(1) });
    },

    whisper(form, token) {
      const attempt = sealer.open({ kind: 'whisper', token, shape: attemptShape });
      if (attempt === null || !isOfCall(form, attempt)) return notConnectedTwiml();
      const acceptUrl = address('accept', 'accept', attempt, whisperLifetime);
      return whisperTwiml({ from: attempt.from, acceptUrl });
    },

    accept(form, token) {
      const attempt = sealer.open({ kind: 'accept', token, shape: attemptShape });
      if (attempt === null || !isOfCall(form, attempt)) return notConnectedTwiml();
      const { callSid, step, tier, name, officer } = attempt;
      const accepted = form.Digits === '1';
      journal(
        journalEntry({
          at: now(),
          callSid,
          kind: accepted ? 'accepted' : 'declined',
          step,
          tier,
          name,
          ...(officer === null ? {} : { officer }),
        }),
      );
      return accepted ? connectTwiml() : hangupTwiml();
    },

    status(form) {
      const callSid = callSidOf(form);
      if (!isLegOfOfficer(form) && endings.has(form.CallStatus ?? '')) ended(form, { callSid });
      return acknowledgedTwiml();
    },

    message(form) {
      return form.CallSid && !isLegOfOfficer(form) ? unanswered(form.CallSid) : spokenMessage();
    },
  };

  function climb(plan: Plan): string {
    const rung = plan.ladder[0];
    if (rung === undefined) return unanswered(plan.callSid);
    record(plan, 'attempt');
    const { callSid, from, step } = plan;
    const attempt: Attempt = { callSid, from, step, tier: rung.tier, name: rung.name, officer: rung.officer };
    return attemptTwiml({
      plan,
      actionUrl: address('dialled', 'dialled', plan, dialledLifetime),
      whisperUrl: rung.acceptByKey ? address('whisper', 'whisper', attempt, whisperLifetime) : null,
    });
  }

  function unanswered(callSid: string): string {
    journal(journalEntry({ at: now(), callSid, kind: 'message' }));
    return spokenMessage();
  }

  function spokenMessage(): string {
    const settings = snapshot()?.settings ?? null;
    return messageTwiml({
      sv: spokenText({ text: 'closed', settings, siteUrl, language: 'sv' }),
      en: spokenText({ text: 'closed', settings, siteUrl, language: 'en' }),
    });
  }

  /** With the step in which the caller hung up it is an entry of its own, beside that of the status callback. */
  function ended(form: CallForm, where: { callSid: string; step?: number }): void {
    const durationSeconds = seconds(form.CallDuration);
    journal(
      journalEntry({
        at: now(),
        kind: 'ended',
        ...where,
        ...(form.CallStatus === undefined ? {} : { status: form.CallStatus }),
        ...(durationSeconds === undefined ? {} : { durationSeconds }),
      }),
    );
  }

  function record(
    plan: Plan,
    kind: CallEvent['kind'],
    outcome: { status?: string; durationSeconds?: number | undefined } = {},
  ): void {
    const rung = plan.ladder[0];
    if (rung === undefined) return;
    const { status, durationSeconds } = outcome;
    journal(
      journalEntry({
        at: now(),
        callSid: plan.callSid,
        kind,
        step: plan.step,
        tier: rung.tier,
        name: rung.name,
        ...(rung.officer === null ? {} : { officer: rung.officer }),
        ...(status === undefined ? {} : { status }),
        ...(durationSeconds === undefined ? {} : { durationSeconds }),
      }),
    );
  }

  function address(
    path: string,
    kind: StepKind,
    content: Plan | Attempt,
    lifetime: Temporal.Duration,
  ): string {
    return `${dutyLineUrl}/voice/${path}?step=${sealer.seal({ kind, content, lifetime })}`;
  }
}

/**
 * Whether the two talked with each other. For an attempt that asks for a key this is also the proof, on every instance,
 * that the key was pressed: the whisper ends in Hangup on every way but one, the answer to key 1, and a leg that hung
 * up cannot be bridged. `DialCallStatus=completed` proves nothing, a voicemail that heard the whisper out gives it too.
 * @see https://www.twilio.com/docs/voice/twiml/dial#dialbridged
 */
function wasBridged(form: CallForm): boolean {
  return form.DialBridged === 'true';
}

function pickedUp(form: CallForm): boolean {
  return form.DialCallStatus === 'completed' || form.DialCallStatus === 'answered';
}

function unbridgedStatus(form: CallForm): string {
  return pickedUp(form) ? 'not-bridged' : (form.DialCallStatus ?? 'unknown');
}

function opened(form: CallForm, kind: StepKind, plan: Plan | null): Plan {
  if (plan === null) throw new CallError(`The address of a ${kind} step is forged, damaged or too old.`);
  if (!isOfCall(form, plan)) throw new CallError(`The address of a ${kind} step belongs to another call.`);
  return plan;
}

/** Steps on the leg of one who was phoned carry the caller's call as their parent. */
function isLegOfOfficer(form: CallForm): boolean {
  return form.ParentCallSid !== undefined;
}

function isOfCall(form: CallForm, { callSid }: { callSid: string }): boolean {
  return form.CallSid === callSid || form.ParentCallSid === callSid;
}

function callSidOf(form: CallForm): string {
  if (!form.CallSid) throw new CallError('The request names no call.');
  return form.CallSid;
}

function seconds(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
