import type { DutyStretch } from './duty.ts';
import type { LadderStep, LineSettings } from './line.ts';
import { hourMilliseconds } from './time.ts';

/** What is left of the wait must allow as many seconds, or nobody has the time to pick up. */
export const shortestRingSeconds = 8;

/** The next telephone to try. */
export interface NextStep {
  step: LadderStep;
  /** 1 the first time that the ladder is gone through. */
  round: number;
  /** How long it rings: the step's own time, cut to what is left of the caller's wait. */
  ringSeconds: number;
}

/** A step of the ladder with its time, counted from the instant at which the call arrives. */
export interface LadderTime extends NextStep {
  fromSeconds: number;
}

/**
 * The telephone to try after `taken` attempts, whatever became of them; null when the rounds are over or less than
 * 8 seconds are left of the longest wait.
 * @param taken how many attempts were made, all rounds together
 * @param waitedSeconds how long the caller has waited
 */
export function nextStep({
  ladder,
  rounds,
  maxWaitSeconds,
  taken,
  waitedSeconds,
}: {
  ladder: readonly LadderStep[];
  rounds: number;
  maxWaitSeconds: number;
  taken: number;
  waitedSeconds: number;
}): NextStep | null {
  const step = ladder[taken % ladder.length];
  const left = Math.floor(maxWaitSeconds - Math.max(0, waitedSeconds));
  if (step === undefined || taken >= ladder.length * rounds || left < shortestRingSeconds) return null;
  const round = Math.floor(taken / ladder.length) + 1;
  return { step, round, ringSeconds: Math.min(step.ringSeconds, left) };
}

/** The whole way of a call that nobody takes, each telephone ringing for as long as it may. */
export function ladderTimes({
  ladder,
  rounds,
  maxWaitSeconds,
}: {
  ladder: readonly LadderStep[];
  rounds: number;
  maxWaitSeconds: number;
}): LadderTime[] {
  const times: LadderTime[] = [];
  for (let waitedSeconds = 0; ; ) {
    const next = nextStep({ ladder, rounds, maxWaitSeconds, taken: times.length, waitedSeconds });
    if (next === null) return times;
    times.push({ ...next, fromSeconds: waitedSeconds });
    waitedSeconds += next.ringSeconds;
  }
}

/**
 * Turns the officers of each tier by the hour, so that not always the same one is woken first: of n telephones begins
 * the one at index (whole hours since 1970-01-01T00:00Z) mod n. The press desk keeps its order. It needs the clock only,
 * so that every instance and the fallback agree.
 */
export function rotateLadder(ladder: readonly LadderStep[], instant: Temporal.Instant): LadderStep[] {
  const hours = Math.floor(instant.epochMilliseconds / hourMilliseconds);
  const tiers = [...new Set(ladder.map(({ tier }) => tier))];
  return tiers.flatMap((tier) => {
    const steps = ladder.filter((step) => step.tier === tier);
    if (tier === 0) return steps;
    // Before 1970 the remainder is negative.
    const begins = ((hours % steps.length) + steps.length) % steps.length;
    return [...steps.slice(begins), ...steps.slice(0, begins)];
  });
}

export function deskSteps({ deskNumbers, ringSeconds }: LineSettings): LadderStep[] {
  return deskNumbers.map(({ label, phone, acceptByKey }) => ({
    tier: 0,
    name: label,
    phone,
    officer: null,
    acceptByKey,
    ringSeconds,
  }));
}

/** Officers accept by key, and ring 15 to 20 seconds: before their voicemail picks up. */
export function officerSteps(duties: readonly DutyStretch[], { ringSeconds }: LineSettings): LadderStep[] {
  return duties.flatMap(({ officer: { id, name, phone }, tier }) =>
    phone === null
      ? []
      : [
          {
            tier,
            name,
            phone,
            officer: id,
            acceptByKey: true,
            ringSeconds: Math.min(20, Math.max(15, ringSeconds)),
          },
        ],
  );
}

/** Each telephone rings once a round, and the press number never: it would call itself. */
export function eachOnce(steps: readonly LadderStep[], { number }: LineSettings): LadderStep[] {
  const seen = new Set([number]);
  return steps.filter(({ phone }) => !seen.has(phone) && seen.add(phone));
}
