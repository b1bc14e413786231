import { join } from 'node:path';
import { setImmediate as allNoted } from 'node:timers/promises';
import {
  type Environment,
  type Happening,
  internalListener,
  journalEntry,
  stepSealer,
} from '@pressjour/contract';
import { type Listener, listen } from '@pressjour/contract/listener';
import type { Logger } from 'pino';
import { recentlySeen } from './call/recently-seen.ts';
import { callSteps } from './call/steps.ts';
import { createSwitchboard } from './call/switchboard.ts';
import { type Health, internalApp, publicApp } from './http/apps.ts';
import { voiceRoutes } from './http/voice.ts';
import { type Forwarder, startForwarder } from './journal/forwarder.ts';
import { openJournal } from './journal/journal.ts';
import { createMetrics } from './metrics.ts';
import { createSnapshotKeeper } from './snapshot/snapshot-keeper.ts';

export type DutyLineEnvironment = Pick<
  Environment,
  | 'dataDir'
  | 'host'
  | 'dutyLinePort'
  | 'dutyLineUrl'
  | 'dutyLineInternalUrl'
  | 'siteUrl'
  | 'cmsInternalUrl'
  | 'internalToken'
  | 'twilio'
>;

export interface DutyLine {
  /** The port that Twilio reaches. */
  port: number;
  /** The port that the cms reaches. */
  internalPort: number;
  /** Finishes the requests under way, writes the journal and stops; asked again it waits for the same end. */
  close: () => Promise<void>;
}

/** A snapshot that the cms has not confirmed for this long is told to monitors; calls go on by it. */
const staleAfterSeconds = 60;
const rememberedEntries = 20_000;

/**
 * Starts the duty line. It answers at once, from the snapshot on disk when there is one, and needs the cms for nothing
 * but news of it.
 */
export async function startDutyLine({
  environment,
  log,
  now = Temporal.Now.instant,
  pollMilliseconds = 3000,
}: {
  environment: DutyLineEnvironment;
  log: Logger;
  now?: () => Temporal.Instant;
  pollMilliseconds?: number;
}): Promise<DutyLine> {
  const { dutyLineUrl, siteUrl, cmsInternalUrl, internalToken } = environment;
  const folder = join(environment.dataDir, 'duty-line');
  const noted = recentlySeen(rememberedEntries);
  let forwarder: Forwarder | null = null;

  const journal = await openJournal({
    folder: join(folder, 'journal'),
    now,
    log,
    onFlush: () => forwarder?.wake(),
  });
  const keeper = createSnapshotKeeper({
    file: join(folder, 'snapshot.json'),
    cmsInternalUrl,
    internalToken,
    now,
    log,
    onReachable: () => forwarder?.wake(),
    pollMilliseconds,
  });
  forwarder = startForwarder({ journal, cmsInternalUrl, internalToken, log });

  const metrics = createMetrics({
    snapshotAgeSeconds: () => snapshotAge() ?? Number.POSITIVE_INFINITY,
    journal: journal.state,
  });
  const switchboard = createSwitchboard({
    ...callSteps({ sealer: stepSealer({ internalToken, now }), dutyLineUrl }),
    now,
    snapshot: keeper.current,
    // Twilio has its answer first: nothing of what is noted here can change it.
    journal: (happening) => void setImmediate(note, happening),
    siteUrl,
  });
  const voice = voiceRoutes({
    switchboard,
    metrics,
    log,
    dutyLineUrl,
    authTokens: environment.twilio.authTokens,
  });

  const listeners: Listener[] = [];
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= stop();
    return closed;
  };
  try {
    const open = await listen({
      app: publicApp({ voice, health, metrics, log }),
      host: environment.host,
      port: environment.dutyLinePort,
    });
    listeners.push(open);
    const internal = await listen({
      app: internalApp({ internalToken, refresh: keeper.refresh, log }),
      ...internalListener(environment.dutyLineInternalUrl),
    });
    listeners.push(internal);
    keeper.start();
    forwarder.wake();
    return { port: open.port, internalPort: internal.port, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function stop(): Promise<void> {
    await Promise.all(listeners.map((listener) => listener.close()));
    await Promise.all([keeper.close(), forwarder?.close()]);
    await allNoted();
    await journal.close();
  }

  /** Each entry once, also when Twilio delivers a webhook again. */
  function note(happening: Happening): void {
    const entry = journalEntry(happening);
    if (noted.has(entry.entryId)) return;
    noted.add(entry.entryId);
    journal.append(entry);
    metrics.entry(entry);
    const { callSid, kind, lineState, step, tier, status } = entry;
    log.info({ callSid, kind, lineState, step, tier, status }, 'call');
  }

  function snapshotAge(): number | null {
    const confirmed = keeper.confirmedAt();
    return confirmed === null ? null : (now().epochMilliseconds - confirmed.epochMilliseconds) / 1000;
  }

  function health(): Health {
    const snapshot = keeper.current();
    const ageSeconds = snapshotAge();
    const state = journal.state();
    const problems: string[] = [];
    if (snapshot === null) problems.push('There is no snapshot yet: every call hears the spoken message.');
    else if (ageSeconds === null || ageSeconds > staleAfterSeconds) {
      problems.push('The cms does not confirm the snapshot: calls are routed by the last good one.');
    }
    if (keeper.unwritten()) {
      problems.push(
        'The disk does not take the snapshot: a restart would begin with the one before. Free some space.',
      );
    }
    if (state.alarm)
      problems.push(
        'The disk does not take the journal: entries are in memory only. Free some space, or see the log.',
      );
    return {
      ready: snapshot !== null,
      problems,
      snapshot: { madeAt: snapshot?.madeAt ?? null, ageSeconds },
      journal: state,
    };
  }
}
