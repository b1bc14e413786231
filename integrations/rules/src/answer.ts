import type { DutyStretch } from './duty.ts';
import { rotateLadder } from './ladder.ts';
import type { LadderStep, Line, LineState } from './line.ts';
import type { Reason } from './reasons.ts';
import { reasonsOf } from './reasons-of.ts';
import { milliseconds, toInstant } from './time.ts';
import { decide, dutiesOn, endingOf, layOut, reachableDutiesOn } from './timeline.ts';

export interface Answer {
  state: LineState;
  /** Whether a person can answer: the ladder is not empty. */
  answered: boolean;
  /** Why, in the order in which the rules look. */
  reasons: Reason[];
  /** The telephones to try, first to last, in one round. */
  ladder: LadderStep[];
  /** Whether the caller hears the message only, whoever is on shift. */
  blocked: boolean;
  /** How often the ladder is gone through, as long as the wait allows it. */
  rounds: number;
  /** The longest that the caller hears ringing. */
  maxWaitSeconds: number;
  /** What the caller gets when nobody on the ladder answers, or when it is empty. */
  unanswered: 'voicemail' | 'message';
}

export interface OfficerOnShift {
  id: string;
  name: string;
  /** E.164; null means that the officer cannot be called. */
  phone: string | null;
  tier: number;
  /** When the duty ends. */
  until: string;
}

/** An officer on shift who can be called. */
export type ReachableOfficer = OfficerOnShift & { phone: string };

/**
 * Who answers a call made at an instant. Intervals are half open: the second of closing is closed.
 * A local time that happens twice opens at its first and closes at its last occurrence; one that never happens
 * moves forward by the gap; hand-overs happen at the first.
 * The line object must never be changed: what follows from it alone is worked out once and kept for as long as it lives.
 * @param from the caller: E.164 or `anonymous`; without it the caller counts as not blocked
 * @throws RangeError for an instant, a date or a time zone in the line that does not exist
 */
export function answerAt({
  instant,
  line,
  from,
}: {
  instant: Temporal.Instant;
  line: Line;
  from?: string | undefined;
}): Answer {
  const at = instant.epochMilliseconds;
  const timeline = layOut({ line, from: at, until: at });
  const block = line.blockedCallers.find(
    ({ phone, until }) => phone === from && (until === null || at < milliseconds(until)),
  );
  const decision = decide(timeline, at);
  const blocked = block !== undefined;
  const ladder = blocked ? [] : rotateLadder(decision.ladder, instant);
  const { rounds, maxWaitSeconds } = line.settings;
  const answered = ladder.length > 0;
  const { state } = decision;
  const unanswered = endingOf({ state, answered, ladder }, timeline.prepared);
  const reasons = reasonsOf({ at, timeline, state, ladder, block, unanswered });
  return { state, answered, reasons, ladder, blocked, rounds, maxWaitSeconds, unanswered };
}

/**
 * The officers on shift at an instant, by shift or rotation, those without a number too: tier by tier, within a tier the
 * one whose duty began first. Who is rung first within a tier changes by the hour: `answerAt` tells.
 */
export function officersOnShift({
  instant,
  line,
}: {
  instant: Temporal.Instant;
  line: Line;
}): OfficerOnShift[] {
  const at = instant.epochMilliseconds;
  return dutiesOn(layOut({ line, from: at, until: at }), at).map(onShift);
}

/**
 * The officers on shift at an instant who can be called, in the order of `officersOnShift`: without those who have no
 * number, or the press number as their own. Nobody is on shift, as far as a caller is concerned, when there are none.
 */
export function reachableOfficers({
  instant,
  line,
}: {
  instant: Temporal.Instant;
  line: Line;
}): ReachableOfficer[] {
  const at = instant.epochMilliseconds;
  return reachableDutiesOn(layOut({ line, from: at, until: at }), at).map((duty) => ({
    ...onShift(duty),
    phone: duty.officer.phone,
  }));
}

function onShift({ officer, tier, end }: DutyStretch): OfficerOnShift {
  return { ...officer, tier, until: toInstant(end).toString() };
}
