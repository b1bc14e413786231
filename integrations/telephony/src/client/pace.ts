import { setTimeout as sleep } from 'node:timers/promises';

/** A clock that only runs forward, in milliseconds, and a wait by it. */
export interface Waiting {
  now: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}

const real: Waiting = { now: () => performance.now(), sleep };

/** Begins one piece of work after the other, at least `intervalMilliseconds` apart, however many are asked for at once. */
export function paced(
  intervalMilliseconds: number,
  waiting: Waiting = real,
): <T>(work: () => Promise<T>) => Promise<T> {
  let next = Number.NEGATIVE_INFINITY;
  return async (work) => {
    const now = waiting.now();
    const begin = Math.max(now, next);
    next = begin + intervalMilliseconds;
    if (begin > now) await waiting.sleep(begin - now);
    return work();
  };
}
