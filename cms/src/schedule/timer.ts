import type { Payload, PayloadRequest } from 'payload';
import { whenCommitted } from '../database/after-commit.ts';
import { nextHour } from './due.ts';
import { doWhatIsDue } from './release.ts';

/** The longest that the timer sleeps: longer ones would fire at once, and a clock that is set anew is noticed. Milliseconds. */
const longestSleep = 3_600_000;

interface Schedule {
  wake: () => void;
  stop: () => Promise<void>;
}

const schedules = new WeakMap<Payload, Schedule>();

/** Starts the one timer of the cms that sends texts out and takes them down at their hours. What is overdue goes at once. */
export function startSchedule(payload: Payload): void {
  if (schedules.has(payload)) return;
  const schedule = makeSchedule(payload);
  schedules.set(payload, schedule);
  schedule.wake();
}

/** Has the timer look at the hours anew, once what the request wrote is committed. */
export function planSchedule(req: PayloadRequest): Promise<void> {
  const { payload } = req;
  return whenCommitted(req, () => schedules.get(payload)?.wake());
}

/** Lets the timer end what it does and do no more. */
export async function stopSchedule(payload: Payload): Promise<void> {
  await schedules.get(payload)?.stop();
  schedules.delete(payload);
}

function makeSchedule(payload: Payload): Schedule {
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;

  const wake = () => {
    if (stopped) return;
    if (looking) {
      again = true;
      return;
    }
    again = false;
    clearTimeout(timer);
    looking = look()
      .catch((error: unknown) =>
        payload.logger.error({
          err: error,
          msg: 'The hours of scheduled texts could not be read; the clock looks again every few seconds.',
        }),
      )
      .finally(() => {
        looking = null;
        if (again) wake();
      });
  };
  const look = async () => {
    await doWhatIsDue({ payload, now: new Date() });
    const next = await nextHour(payload, new Date());
    if (next === null || stopped) return;
    const sleep = Math.min(Math.max(next.getTime() - Date.now(), 0), longestSleep);
    timer = setTimeout(wake, sleep).unref();
  };

  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
