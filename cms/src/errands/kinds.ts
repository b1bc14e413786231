import type { ErrandKind } from '@pressjour/contract';

const minutes = 60_000;
const hours = 60 * minutes;
const days = 24 * hours;

/** How long an errand is tried, from when it was due, in milliseconds: later it would no longer serve anybody. */
const worthTrying: Record<ErrandKind, number> = {
  text: 30 * minutes,
  call: 30 * minutes,
  mail: 24 * hours,
  'fetch-recording': 30 * days,
  'find-recordings': 24 * hours,
  'delete-at-twilio': 30 * days,
  'deploy-fallback': 24 * hours,
};

/** When an errand that is due at an instant is given up. */
export function givenUpAt(kind: ErrandKind, dueAt: Date): Date {
  return new Date(dueAt.getTime() + worthTrying[kind]);
}

const firstPause = 5_000;
const longestPause = 10 * minutes;

/** How long to wait after so many failed tries, in milliseconds: 5 s, 10 s, 20 s …, 10 minutes at most. */
export function pauseAfter(tries: number): number {
  return Math.min(longestPause, firstPause * 2 ** Math.min(tries - 1, 20));
}
