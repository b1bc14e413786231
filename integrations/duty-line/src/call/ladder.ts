import { answerAt, type LadderStep, nextStep } from '@pressjour/rules';
import { attemptTwiml } from '../twiml/attempt.ts';
import { hangupTwiml } from '../twiml/ending.ts';
import { callerNumber } from './caller.ts';
import { namesOf, undecided } from './entries.ts';
import {
  CallError,
  callSidOf,
  hasEnded,
  isOfCall,
  legOf,
  seconds,
  unbridgedStatus,
  wasBridged,
} from './form.ts';
import { matterOf, ongoingEvents } from './matter.ts';
import type { Answering, CallParts } from './parts.ts';
import type { Attempt, Plan } from './steps.ts';

export interface LadderParts extends CallParts {
  /** What the caller gets whom nobody takes. */
  unanswered: (call: Pick<Plan, 'callSid' | 'unanswered'>) => string;
  /** The caller of a call has hung up. */
  callerGone: (callSid: string) => void;
}

/** The way of a call up the ladder, which is fixed when it arrives. */
export function ladder(parts: LadderParts): { incoming: Answering; dialled: Answering } {
  const { now, snapshot, journal, address, open, unanswered, callerGone } = parts;

  return {
    incoming(form) {
      const callSid = callSidOf(form);
      const from = callerNumber(form.From);
      const line = snapshot();
      const at = now();
      if (line === null) {
        journal({ at, callSid, kind: 'incoming', from, ...undecided });
        return unanswered({ callSid, unanswered: 'message' });
      }
      const answer = answerAt({ instant: at, line, from });
      const ongoing = ongoingEvents({ events: line.events, at });
      journal({
        at,
        callSid,
        kind: 'incoming',
        from,
        lineState: answer.state,
        events: ongoing.map(({ id }) => id),
        blocked: answer.blocked,
      });
      const { rounds, maxWaitSeconds } = answer;
      return climb({
        callSid,
        from,
        number: line.settings.number,
        matter: matterOf(ongoing),
        startedAt: at.epochMilliseconds,
        ladder: answer.ladder,
        rounds,
        maxWaitSeconds,
        unanswered: answer.unanswered,
        taken: 0,
      });
    },

    dialled(form, token) {
      const plan = open('dialled', token);
      if (plan === null) throw new CallError('The address of a dialled step is forged, damaged or too old.');
      if (!isOfCall(form, plan.callSid)) {
        throw new CallError('The address of a dialled step belongs to another call.');
      }
      const { callSid, taken } = plan;
      const rung = plan.ladder[taken % plan.ladder.length];
      if (rung === undefined) throw new CallError('The address of a dialled step rang nobody.');
      const at = now();
      const bridged = wasBridged(form);
      const attempt = namesOf(attemptOf(plan, rung));
      if (bridged && !rung.acceptByKey) journal({ at, kind: 'accepted', ...attempt });
      const status = bridged ? 'completed' : unbridgedStatus(form);
      const length = seconds(form.DialCallDuration);
      journal({ at, kind: 'attempt-ended', ...attempt, status, ...length, ...legOf(form) });
      if (hasEnded(form)) {
        callerGone(callSid);
        const { CallStatus = '', CallDuration } = form;
        const end = { status: CallStatus, ...seconds(CallDuration) };
        journal({ at, callSid, kind: 'ended', step: taken, ...end });
        return hangupTwiml();
      }
      return bridged ? hangupTwiml() : climb({ ...plan, taken: taken + 1 });
    },
  };

  function climb(plan: Plan): string {
    const at = now();
    const waitedSeconds = (at.epochMilliseconds - plan.startedAt) / 1000;
    const next = nextStep({ ...plan, waitedSeconds });
    if (next === null) return unanswered(plan);
    const attempt = attemptOf(plan, next.step);
    journal({ at, kind: 'attempt', ...namesOf(attempt) });
    return attemptTwiml({
      phone: next.step.phone,
      ringSeconds: next.ringSeconds,
      pressNumber: plan.number,
      actionUrl: address('dialled', plan),
      whisperUrl: next.step.acceptByKey ? address('whisper', attempt) : null,
    });
  }
}

function attemptOf(plan: Plan, { tier, name, officer }: LadderStep): Attempt {
  const { callSid, from, matter, taken, startedAt, maxWaitSeconds } = plan;
  const waitUntil = startedAt + maxWaitSeconds * 1000;
  return { callSid, from, matter, step: taken, tier, name, officer, waitUntil };
}
