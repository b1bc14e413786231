import type { Payload } from 'payload';

/** How many jobs run side by side. */
const atOnce = 20;

export interface WorkerOptions {
  payload: Payload;
  /**
   * Whether trying again is worth it after a job has failed. Each try adds to the job's log, which would grow for as long as the
   * publisher is away.
   */
  reachable: () => Promise<boolean>;
  /** How often to look for work that no wake-up told of: jobs that wait for their next try. Milliseconds. */
  lookEvery?: number;
}

interface Worker {
  wake: () => void;
  stop: () => Promise<void>;
}

const workers = new WeakMap<Payload, Worker>();

/**
 * Starts the one worker of the publish queue. Payload has no lease on jobs: a job that a crash left in processing would stay
 * there for ever, so the worker frees such jobs first; and claiming is find-then-update, so there must be one worker only.
 */
export async function startWorker(options: WorkerOptions): Promise<void> {
  const { payload } = options;
  if (workers.has(payload)) return;
  workers.set(payload, makeWorker(options));
  await payload.update({
    collection: 'payload-jobs',
    where: { processing: { equals: true } },
    data: { processing: false },
    depth: 0,
  });
  wakeWorker(payload);
}

/** Has the worker look at once. Safe to call at any time and as often as wanted. */
export function wakeWorker(payload: Payload): void {
  workers.get(payload)?.wake();
}

/** Lets the jobs at hand end and starts no more. */
export async function stopWorker(payload: Payload): Promise<void> {
  await workers.get(payload)?.stop();
  workers.delete(payload);
}

function makeWorker({ payload, reachable, lookEvery = 1000 }: WorkerOptions): Worker {
  let failing = false;
  let wanted = false;
  let stopped = false;
  let running: Promise<void> | null = null;

  const wake = () => {
    wanted = true;
    if (running || stopped) return;
    running = work()
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'The publish queue could not be read.' }),
      )
      .finally(() => {
        running = null;
        // A wake-up that came as the last look ended.
        if (wanted && !failing) wake();
      });
  };
  const work = async () => {
    while (wanted && !stopped) {
      wanted = false;
      if (failing && !(await reachable())) return;
      const { jobStatus = {} } = await payload.jobs.run({ queue: 'publish', limit: atOnce, silent: true });
      const results = Object.values(jobStatus);
      if (results.length > 0) failing = results.some(({ status }) => status !== 'success');
      if (results.length === atOnce) wanted = true;
    }
  };
  const net = setInterval(wake, lookEvery);
  net.unref();

  return {
    wake,
    stop: async () => {
      stopped = true;
      clearInterval(net);
      await running;
    },
  };
}
