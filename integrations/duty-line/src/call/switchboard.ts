import { acknowledgedTwiml, hangupTwiml, notConnectedTwiml } from '../twiml/ending.ts';
import { callerNumber } from './caller.ts';
import { undecided } from './entries.ts';
import { type CallForm, callSidOf, hasEnded, isLegOfOfficer, seconds } from './form.ts';
import { ladder } from './ladder.ts';
import { type NoticeSteps, noticeCall } from './notice-call.ts';
import { officerLeg } from './officer-leg.ts';
import type { Answering, CallParts } from './parts.ts';
import { recentlySeen } from './recently-seen.ts';
import { type Unanswered, unansweredCall } from './unanswered.ts';

/**
 * The steps that Twilio asks for, by their paths under /voice, each answered with a TwiML document from memory alone. `status`
 * is told how a call to the press number ended.
 */
export type CallPaths = Record<
  | 'incoming'
  | 'dialled'
  | 'whisper'
  | 'accept'
  | 'status'
  | Exclude<keyof Unanswered, 'unanswered'>
  | keyof NoticeSteps,
  Answering
>;

export interface Switchboard {
  paths: CallPaths;
  /**
   * When a step failed, whatever happened: a caller hears the message, which is journalled, an officer that the call could
   * not be connected; what Twilio only tells is acknowledged.
   */
  failed: (request: { form: CallForm; path: string }) => string;
}

const rememberedCalls = 5000;
/** Twilio tells something by these, and nobody listens to what they are answered. */
const callbacks = new Set<string>(['status', 'recorded', 'notice-status'] satisfies (keyof CallPaths)[]);

/** Everything that a call can ask for. Two instances share nothing but the key that seals the steps' addresses. */
export function createSwitchboard(parts: CallParts): Switchboard {
  const { now, journal } = parts;
  const gone = recentlySeen(rememberedCalls);
  const { unanswered: answerless, ...whomNobodyTook } = unansweredCall(parts);
  /** A webhook that comes once more when the call is over adds nothing to what became of it. */
  const unanswered: typeof answerless = (call) =>
    call.callSid !== undefined && gone.has(call.callSid) ? hangupTwiml() : answerless(call);

  return {
    paths: {
      ...ladder({ ...parts, unanswered, callerGone: gone.add }),
      ...officerLeg({ ...parts, isCallerGone: gone.has }),
      ...whomNobodyTook,
      ...noticeCall(parts),
      status(form) {
        const callSid = callSidOf(form);
        if (isLegOfOfficer(form) || !hasEnded(form)) return acknowledgedTwiml();
        gone.add(callSid);
        const { CallStatus: status = '', CallDuration } = form;
        journal({ at: now(), callSid, kind: 'ended', status, ...seconds(CallDuration) });
        return acknowledgedTwiml();
      },
    },

    failed({ form, path }) {
      if (callbacks.has(path)) return acknowledgedTwiml();
      if (isLegOfOfficer(form)) return notConnectedTwiml();
      const { CallSid: callSid } = form;
      // A call that was journalled before its first step failed keeps that entry: it has the same id.
      if (path === 'incoming' && callSid !== undefined) {
        journal({ at: now(), callSid, kind: 'incoming', from: callerNumber(form.From), ...undecided });
      }
      return unanswered({ callSid, unanswered: 'message' });
    },
  };
}
