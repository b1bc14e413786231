import type { Environment } from '@pressjour/contract';
import type { Payload } from 'payload';
import { newMemory, tick } from './tick.ts';

/** How often the clock looks. Milliseconds. */
const lookEvery = 10_000;

const stops = new WeakMap<Payload, () => Promise<void>>();

/** Starts the one clock of the cms: it looks at once, and then every ten seconds after it has done what was due. */
export function startClock({ payload, environment }: { payload: Payload; environment: Environment }): void {
  if (stops.has(payload)) return;
  const memory = newMemory();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    await tick({ payload, environment, now: Temporal.Now.instant(), memory });
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look();
    }, lookEvery).unref();
  };
  let looking = look();
  stops.set(payload, async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  });
}

/** Lets the clock end what it does and look no more. */
export async function stopClock(payload: Payload): Promise<void> {
  await stops.get(payload)?.();
  stops.delete(payload);
}
