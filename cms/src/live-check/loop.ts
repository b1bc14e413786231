import type { Environment } from '@pressjour/contract';
import type { Payload } from 'payload';
import { tellTroubles } from './alarm.ts';
import { checkSite } from './check.ts';
import { readTroubles } from './read-troubles.ts';

/** How long one pass may look at the site; what is left waits for the next. Milliseconds. */
const passLimit = 30_000;

export interface LiveCheckOptions {
  payload: Payload;
  environment: Pick<Environment, 'siteUrl' | 'siteCheckUrl' | 'cmsUrl' | 'timeZone'>;
  /** How long after a pass the next begins. Milliseconds. */
  lookEvery?: number;
}

interface LiveChecking {
  stop: () => Promise<void>;
  /** When the last pass ended. */
  checkedAt: Date | null;
}

const running = new WeakMap<Payload, LiveChecking>();

/**
 * Starts the one live check of the cms. It goes by a timer of its own: a site that hangs holds up neither the clock nor anybody's
 * transaction.
 */
export function startLiveCheck(options: LiveCheckOptions): void {
  if (!running.has(options.payload)) running.set(options.payload, makeLiveCheck(options));
}

/** Breaks off the pass at hand. */
export async function stopLiveCheck(payload: Payload): Promise<void> {
  await running.get(payload)?.stop();
  running.delete(payload);
}

/** When the site was last looked at; null before the first time. */
export function lastLiveCheck(payload: Payload): Date | null {
  return running.get(payload)?.checkedAt ?? null;
}

/** Looks at the site once, and tells people of what has become wrong or right. */
export async function liveCheckPass({
  payload,
  environment: { siteUrl, siteCheckUrl, cmsUrl, timeZone },
  now,
  signal,
}: LiveCheckOptions & { now: Date; signal: AbortSignal }): Promise<void> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(passLimit)]);
  await checkSite({ payload, siteUrl, siteCheckUrl, timeZone, now, signal: limited });
  const troubles = await readTroubles(payload, now);
  await tellTroubles({ payload, troubles, office: { cmsUrl, timeZone, now: now.toTemporalInstant() } });
}

function makeLiveCheck({ lookEvery = 10_000, ...options }: LiveCheckOptions): LiveChecking {
  const { payload } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let failing = false;

  const look = () => {
    looking = liveCheckPass({ ...options, now: new Date(), signal: stopping.signal })
      .then(() => {
        failing = false;
        checking.checkedAt = new Date();
      })
      .catch((error: unknown) => {
        if (!failing)
          payload.logger.error({ err: error, msg: 'The site could not be checked; it is tried again.' });
        failing = true;
      })
      .finally(() => {
        looking = null;
        if (!stopping.signal.aborted) timer = setTimeout(look, lookEvery).unref();
      });
  };
  const checking: LiveChecking = {
    checkedAt: null,
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await looking;
    },
  };
  timer = setTimeout(look, lookEvery).unref();
  return checking;
}
