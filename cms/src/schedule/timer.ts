import type { Payload, PayloadRequest } from 'payload';
import { whenCommitted } from '../database/after-commit.ts';
import { type Looking, oneLookAtATime } from '../one-look-at-a-time.ts';
import { nextHour } from './due.ts';
import { doWhatIsDue } from './release.ts';

/** The longest that the timer sleeps: longer ones would fire at once, and a clock that is set anew is noticed. Milliseconds. */
const longestSleep = 3_600_000;

const schedules = new WeakMap<Payload, Looking>();

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

function makeSchedule(payload: Payload): Looking {
  return oneLookAtATime(async () => {
    try {
      await doWhatIsDue({ payload, now: new Date() });
      const next = await nextHour(payload, new Date());
      return next === null ? null : Math.min(Math.max(next.getTime() - Date.now(), 0), longestSleep);
    } catch (error) {
      payload.logger.error({
        err: error,
        msg: 'The hours of scheduled texts could not be read; the clock looks again every few seconds.',
      });
      return null;
    }
  });
}
