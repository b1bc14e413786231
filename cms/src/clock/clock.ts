import type { Environment } from '@pressjour/contract';
import type { Payload } from 'payload';
import { type Looking, oneLookAtATime } from '../one-look-at-a-time.ts';
import { newMemory, tick } from './tick.ts';

export interface ClockOptions {
  payload: Payload;
  environment: Environment;
  /** How long after a look the clock looks again unless it is woken. Milliseconds. */
  lookEvery?: number;
}

const clocks = new WeakMap<Payload, Looking>();

/** Starts the one clock of the cms: it looks at once, ten seconds after it has done what was due, and whenever it is woken. */
export function startClock(options: ClockOptions): void {
  const { payload } = options;
  if (!clocks.has(payload)) clocks.set(payload, makeClock(options));
}

/** Has the clock look at once. Safe to call at any time and as often as wanted. */
export function wakeClock(payload: Payload): void {
  clocks.get(payload)?.wake();
}

/** Lets the clock end what it does and look no more. */
export async function stopClock(payload: Payload): Promise<void> {
  await clocks.get(payload)?.stop();
  clocks.delete(payload);
}

function makeClock({ payload, environment, lookEvery = 10_000 }: ClockOptions): Looking {
  const memory = newMemory();
  const clock = oneLookAtATime(async () => {
    await tick({ payload, environment, now: Temporal.Now.instant(), memory });
    return lookEvery;
  });
  clock.wake();
  return clock;
}
