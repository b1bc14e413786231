import type { Environment } from '@pressjour/contract';
import type { Payload } from 'payload';
import { newMemory, tick } from './tick.ts';

export interface ClockOptions {
  payload: Payload;
  environment: Environment;
  /** How long after a look the clock looks again unless it is woken. Milliseconds. */
  lookEvery?: number;
}

interface Clock {
  wake: () => void;
  stop: () => Promise<void>;
}

const clocks = new WeakMap<Payload, Clock>();

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

function makeClock({ payload, environment, lookEvery = 10_000 }: ClockOptions): Clock {
  const memory = newMemory();
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;

  const look = () => {
    if (stopped) return;
    if (looking) {
      again = true;
      return;
    }
    again = false;
    clearTimeout(timer);
    looking = tick({ payload, environment, now: Temporal.Now.instant(), memory }).finally(() => {
      looking = null;
      if (again) look();
      else if (!stopped) timer = setTimeout(look, lookEvery).unref();
    });
  };
  look();

  return {
    wake: look,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
