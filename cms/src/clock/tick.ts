import type { Environment } from '@pressjour/contract';
import { createLocalReq, type Payload } from 'payload';
import { noteEventsOver } from '../audit/events-over.ts';
import { lookForVoicemails } from '../collections/Calls/lost-voicemails.ts';
import { settleCalls } from '../collections/Calls/settle-calls.ts';
import { expireSwaps } from '../collections/Swaps/expire.ts';
import { giveUpErrands } from '../errands/give-up.ts';
import { queueErrand } from '../errands/queue.ts';
import { readDutySettings } from '../line/duty-settings.ts';
import { purge } from '../purge/index.ts';
import { doWhatIsDue } from '../schedule/release.ts';
import { dueNow } from './due/index.ts';
import { readPresent } from './present.ts';
import { closeAsked, raiseDue } from './raise-due.ts';
import { type Failing, type Steps, step } from './steps.ts';
import { type Settling, tellRoster } from './tell-roster.ts';

/** What the clock remembers from one look to the next; nothing that a start without it would miss. */
export interface ClockMemory {
  settling: Settling | null;
  purgedAt: Temporal.Instant | null;
  /** Local date on which the errands of the day were last queued. */
  dailyOn: string | null;
  failing: Failing;
}

export function newMemory(): ClockMemory {
  return { settling: null, purgedAt: null, dailyOn: null, failing: new Map() };
}

export interface Tick {
  payload: Payload;
  environment: Environment;
  now: Temporal.Instant;
  memory: ClockMemory;
}

const purgeEveryMinutes = 60;
/** The local hour from which on the errands of the day are queued. */
const dailyFromHour = 3;

/**
 * Looks once at what is due and does it: notices, calls, swaps and errands whose time is over, the purge of each hour, the errands of each day.
 * Done again for the same instant it does nothing more. A step that fails is tried the next time, and holds no other up.
 */
export async function tick(looking: Tick): Promise<void> {
  const { payload, environment, now } = looking;
  const date = new Date(now.epochMilliseconds);
  const steps = { payload, failing: looking.memory.failing };
  await tellWhatIsDue(looking, steps);
  await step(steps, 'schedule', () => doWhatIsDue({ payload, now: date }));
  await step(steps, 'calls', () => settleCalls({ payload, now: date, siteUrl: environment.siteUrl }));
  await step(steps, 'swaps', () => expireSwaps({ payload, now: date }));
  await step(steps, 'ends of events', () => noteEventsOver({ payload, now: date }));
  await step(steps, 'errands', () => giveUpErrands({ payload, now: date }));
  await step(steps, 'errands of the day', () => queueDaily(looking));
  await step(steps, 'purge', () => purgeHourly(looking));
}

/** A notice that cannot be raised keeps neither others from being closed nor the roster from being told. */
async function tellWhatIsDue({ payload, environment, now, memory }: Tick, steps: Steps): Promise<void> {
  const { timeZone, cmsUrl } = environment;
  const present = await step(steps, 'look at the roster', () => readPresent({ payload, now, timeZone }));
  if (!present) return;
  const raising = { payload, office: { cmsUrl, timeZone, now } };
  const due = dueNow(present);
  await step(steps, 'notices', () => raiseDue(due.notices, raising));
  await step(steps, 'unanswered notices', () => closeAsked({ payload, ...due }));
  await step(steps, 'changes of the roster', async () => {
    memory.settling = await tellRoster({ present, settling: memory.settling, raising });
  });
}

/** The fallback anew, so that its 14 days never run out, and a search for voicemails that the line was not told of. */
async function queueDaily({ payload, environment, now, memory }: Tick): Promise<void> {
  const local = now.toZonedDateTimeISO(environment.timeZone);
  const today = local.toPlainDate().toString();
  if (local.hour < dailyFromHour || memory.dailyOn === today) return;
  const req = await createLocalReq({}, payload);
  await queueErrand({ req, key: `deploy-fallback:${today}`, errand: { kind: 'deploy-fallback' } });
  if (environment.twilio.accountSid !== null) await lookForVoicemails({ req, now, today });
  memory.dailyOn = today;
}

async function purgeHourly({ payload, environment, now, memory }: Tick): Promise<void> {
  const next = memory.purgedAt?.add({ minutes: purgeEveryMinutes });
  if (next && Temporal.Instant.compare(now, next) < 0) return;
  const settings = await readDutySettings(payload);
  await purge({ payload, environment, now: new Date(now.epochMilliseconds), settings });
  memory.purgedAt = now;
}
