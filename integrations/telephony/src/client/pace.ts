import { setTimeout as sleep } from 'node:timers/promises';

/** Begins one piece of work after the other, at least `intervalMilliseconds` apart, however many are asked for at once. */
export function paced(intervalMilliseconds: number): <T>(work: () => Promise<T>) => Promise<T> {
  let next = Number.NEGATIVE_INFINITY;
  return async (work) => {
    const now = performance.now();
    const begin = Math.max(now, next);
    next = begin + intervalMilliseconds;
    if (begin > now) await sleep(begin - now);
    return work();
  };
}
