import { type Environment, internalListener, stepSealer } from '@pressjour/contract';
import { listen } from '@pressjour/contract/listener';
import type { Logger } from 'pino';
import { createCms } from './cms.ts';
import { createCarryOut } from './errands/carry-out.ts';
import { startWork, type Work, type WorkState } from './errands/work.ts';
import { type Health, healthApp } from './health-app.ts';
import { mailSender } from './mail/mail-sender.ts';
import { createMetrics } from './metrics.ts';
import { createOutbox } from './outbox.ts';
import { startOutboxPurge } from './outbox-purge.ts';

export type NotifierEnvironment = Pick<
  Environment,
  | 'dataDir'
  | 'siteUrl'
  | 'dutyLineUrl'
  | 'cmsInternalUrl'
  | 'notifyInternalUrl'
  | 'internalToken'
  | 'twilio'
  | 'mail'
>;

export interface Notifier {
  /** The port that monitors reach. */
  internalPort: number;
  /** Finishes the errands under way, tells of them and stops; asked again it waits for the same end. */
  close: () => Promise<void>;
}

/** A cms that has not been reached for this long is told to monitors. */
const awayAfterSeconds = 30;

/** Starts the notifier: it asks the cms for errands, carries them out and tells what came of them. */
export async function startNotifier({
  environment,
  log,
  now = Temporal.Now.instant,
  pollMilliseconds = 1000,
}: {
  environment: NotifierEnvironment;
  log: Logger;
  now?: () => Temporal.Instant;
  pollMilliseconds?: number;
}): Promise<Notifier> {
  const { twilio, mail, dataDir, internalToken } = environment;
  const cms = createCms(environment);
  const outbox = createOutbox({ dataDir, now });
  const account =
    twilio.accountSid === null
      ? null
      : (await import('./twilio/account.ts')).openAccount({ environment, cms, now, log });
  const carryOut = createCarryOut({
    environment,
    account,
    cms,
    sendMail: mailSender({ mail, outbox }),
    outbox,
    sealer: stepSealer({ internalToken, now }),
  });

  let work: Work | null = null;
  const state = (): WorkState =>
    work?.state() ?? { reachedAt: null, underWay: 0, untold: 0, oldestDueAt: null };
  const metrics = createMetrics({ state, now });
  const listener = await listen({
    app: healthApp({ health: () => healthOf(state(), now()), registry: metrics.registry }),
    ...internalListener(environment.notifyInternalUrl),
  });
  const started = startWork({ cms, carryOut, count: metrics.count, log, now, pollMilliseconds });
  work = started;
  const stopPurge = startOutboxPurge({ outbox, log });
  let closed: Promise<void> | null = null;
  return {
    internalPort: listener.port,
    close() {
      closed ??= Promise.all([started.close(), stopPurge()]).then(listener.close);
      return closed;
    },
  };
}

/** Ready: the cms is asked for errands and answers. */
export function healthOf({ reachedAt, untold }: WorkState, now: Temporal.Instant): Health {
  const problems: string[] = [];
  const ready = reachedAt !== null && reachedAt.until(now).total('seconds') <= awayAfterSeconds;
  if (!ready) problems.push('The cms does not answer: texts, mails and calls wait there.');
  if (untold > 0) problems.push(`The cms has not taken the results of ${untold} errands yet.`);
  return { ready, problems };
}
