import type { Changes } from '@pressjour/contract';
import type { Payload } from 'payload';
import { othersHaveWritten, othersWrite } from '../running.ts';
import { changesOf, type PublishJob } from './job.ts';
import { dueJobs, endJobs, keepFailure } from './table.ts';
import type { Tell } from './tell.ts';

/** How many jobs are told side by side. One that the publisher hangs on holds up itself only. */
const atOnce = 20;
/** How long jobs at hand may take to end when the cms stops. They are told again at its next start. Milliseconds. */
const grace = 5_000;

const unkept =
  'The publisher took changes, but the cms could not write that down. They are kept and told again; look at the database.';

/** A job that the publisher has answered for. Instants. */
export interface ToldJob {
  changes: Changes;
  queuedAt: string;
  toldAt: string;
}

export interface WorkerOptions {
  payload: Payload;
  tell: Tell;
  /** Whether the publisher answers. While it does not, no job is tried. */
  reachable: () => Promise<boolean>;
  /** Done for jobs that the publisher has answered for, before they are forgotten. */
  onTold?: (jobs: readonly ToldJob[]) => Promise<void>;
  /** How often to look for work that no wake-up told of: jobs that wait for their next try. Milliseconds. */
  lookEvery?: number;
}

interface Worker {
  wake: () => void;
  take: (job: PublishJob) => void;
  stop: () => Promise<void>;
}

const workers = new WeakMap<Payload, Worker>();

/**
 * Starts the one worker of the publish queue. What it is at it knows by itself, so that a job which a crash left half done is simply
 * due again. It tries without end.
 */
export function startWorker(options: WorkerOptions): void {
  const { payload } = options;
  if (workers.has(payload)) return;
  workers.set(payload, makeWorker(options));
  wakeWorker(payload);
}

/** Has the worker look at once. Safe to call at any time and as often as wanted. */
export function wakeWorker(payload: Payload): void {
  workers.get(payload)?.wake();
}

/** Hands the worker a job that has just been committed, so that it need not look for it. */
export function handToWorker(payload: Payload, job: PublishJob): void {
  workers.get(payload)?.take(job);
}

/** Lets the jobs at hand end and starts no more. */
export async function stopWorker(payload: Payload): Promise<void> {
  await workers.get(payload)?.stop();
  workers.delete(payload);
}

function makeWorker({ payload, tell, reachable, onTold, lookEvery = 1000 }: WorkerOptions): Worker {
  const atWork = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let away = false;
  /** Whether jobs may wait that there was no room for. */
  let more = false;
  let wanted = false;
  let stopped = false;
  let looking: Promise<void> | null = null;
  let asking: Promise<boolean> | null = null;
  let told: (ToldJob & { id: string })[] = [];
  let ending: Promise<boolean> = Promise.resolve(true);
  let keeps = true;
  let isAnnounced = false;

  const wake = () => {
    wanted = true;
    if (looking || stopped) return;
    looking = look()
      .catch((error: unknown) => {
        payload.logger.error({
          err: error,
          msg: 'The publish queue could not be worked; it is tried again.',
        });
      })
      .finally(() => {
        looking = null;
        // A wake-up that came as the last look ended.
        if (wanted && !away) wake();
      });
  };

  async function look(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      if (away && !(await reachable())) return;
      if (away) payload.logger.info('The publisher takes changes again.');
      away = false;
      const limit = atOnce - atWork.size;
      more = limit <= 0;
      if (more) return;
      const jobs = await dueJobs({ payload, limit, atWork: [...atWork.keys()] });
      more = jobs.length === limit;
      for (const job of jobs) {
        if (!atWork.has(job.id)) atWork.set(job.id, work(job));
      }
    }
  }

  function take(job: PublishJob): void {
    if (stopped) return;
    if (away || atWork.size >= atOnce) wake();
    else if (!atWork.has(job.id)) atWork.set(job.id, work(job));
  }

  async function work(job: PublishJob): Promise<void> {
    try {
      const changes = changesOf(job.input);
      await tell({ ...changes, more: othersFollow() }, stopping.signal);
      told.push({ id: job.id, changes, queuedAt: job.queuedAt, toldAt: new Date().toISOString() });
    } catch (error) {
      if (!stopping.signal.aborted) await fail(job, error);
    } finally {
      const ended = await endTold();
      atWork.delete(job.id);
      if (more && ended) wake();
    }
  }

  /**
   * Whether others are being saved, so that the publisher may hold lists back. Not each of them need bring a change, and the last ones may
   * be told of in one moment: the publisher hears when all have been saved.
   */
  function othersFollow(): boolean {
    if (!othersWrite()) return false;
    if (!isAnnounced) void endAnnounced();
    return true;
  }

  async function endAnnounced(): Promise<void> {
    isAnnounced = true;
    await othersHaveWritten();
    isAnnounced = false;
    // The publisher waits no longer for one that it does not hear of than for a change that never comes.
    await tell({ documents: [] }, stopping.signal).catch(() => {});
  }

  /**
   * Jobs that are told while others are being ended are ended together. Those that cannot be are told again with the next look.
   * @returns whether the last ones could be
   */
  function endTold(): Promise<boolean> {
    ending = ending.then(async () => {
      const jobs = told;
      told = [];
      if (jobs.length === 0) return keeps;
      try {
        await onTold?.(jobs);
        await endJobs(
          payload,
          jobs.map(({ id }) => id),
        );
        keeps = true;
      } catch (error) {
        if (keeps) payload.logger.error({ err: error, msg: unkept });
        keeps = false;
      }
      return keeps;
    });
    return ending;
  }

  async function fail(job: PublishJob, error: unknown): Promise<void> {
    asking ??= reachable().finally(() => {
      asking = null;
    });
    const refused = await asking;
    const reason = error instanceof Error ? error.message : String(error);
    if (refused ? job.tries === 0 : !away) {
      payload.logger.warn(
        `The publisher did not take a change (${reason}) Changes are kept and told again until it does.`,
      );
    }
    if (!refused) away = true;
    await keepFailure({ payload, job, reason, refused }).catch((err: unknown) => {
      payload.logger.error({ err, msg: 'Why a change was not published could not be kept.' });
    });
  }

  const net = setInterval(wake, lookEvery);
  net.unref();

  return {
    wake,
    take,
    stop: async () => {
      stopped = true;
      clearInterval(net);
      const cut = setTimeout(() => stopping.abort(), grace);
      await looking;
      await Promise.all(atWork.values());
      clearTimeout(cut);
    },
  };
}
