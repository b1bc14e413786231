import type { Payload, Where } from 'payload';

/** How many jobs run side by side. */
const atOnce = 20;

export interface WorkerOptions {
  payload: Payload;
  /** Whether the publisher answers. While it does not, no job is tried. */
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
 * Starts the one worker of the publish queue. Claiming a job is find-then-update in Payload, so there must be one worker only.
 * It frees what is stuck first, and whenever its net looks.
 */
export async function startWorker(options: WorkerOptions): Promise<void> {
  const { payload } = options;
  if (workers.has(payload)) return;
  workers.set(payload, makeWorker(options));
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
  let away = false;
  let wanted = false;
  let sweep = true;
  let stopped = false;
  let running: Promise<void> | null = null;

  const wake = () => {
    wanted = true;
    if (running || stopped) return;
    running = work()
      .catch((error: unknown) => {
        sweep = true;
        payload.logger.error({
          err: error,
          msg: 'The publish queue could not be worked; it is tried again.',
        });
      })
      .finally(() => {
        running = null;
        // A wake-up that came as the last look ended.
        if (wanted && !away) wake();
      });
  };
  const work = async () => {
    while (wanted && !stopped) {
      wanted = false;
      if (away && !(await reachable())) return;
      away = false;
      if (sweep) await freeStuck(payload);
      sweep = false;
      const { jobStatus = {} } = await payload.jobs.run({ queue: 'publish', limit: atOnce, silent: true });
      const results = Object.values(jobStatus);
      if (results.some(({ status }) => status !== 'success')) away = !(await reachable());
      if (results.length === atOnce) wanted = true;
    }
  };
  const net = setInterval(() => {
    sweep = true;
    wake();
  }, lookEvery);
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

/**
 * Makes jobs run again that Payload would leave for ever: those that a crash or a failed write left in processing (it has no lease
 * on jobs), and those whose tries are used up, with an empty log. Only for when no job is running.
 */
async function freeStuck(payload: Payload): Promise<void> {
  const where: Where = {
    queue: { equals: 'publish' },
    completedAt: { exists: false },
    or: [{ processing: { equals: true } }, { hasError: { equals: true } }],
  };
  const { totalDocs } = await payload.count({ collection: 'payload-jobs', where });
  if (totalDocs === 0) return;
  await payload.update({
    collection: 'payload-jobs',
    where,
    data: { processing: false, hasError: false, error: null, totalTried: 0, log: [] },
    depth: 0,
  });
}
