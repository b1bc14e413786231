import { keepLatest } from '../keep-latest.ts';

/** Work that waits until nothing has been published for a while. */
export interface Pauses {
  /** Says that something is being published now. */
  put: () => void;
  /** Does a thing later; one of the same name that waits already is forgotten, and the oldest where very many wait. */
  later: (name: string, work: () => Promise<void>) => void;
  /** Ends when what is under way has ended; the rest is forgotten. */
  close: () => Promise<void>;
}

/** What nobody waits for is done when it is first asked for, where there is more of it than after a few publishes. */
const keptAtMost = 2000;

/**
 * One thing after another, the newest first, each only while nothing is published: what readers can wait for never takes time from
 * what an editor waits for.
 * @param quiet how long nothing was published before it begins, in milliseconds
 */
export function createPauses({
  quiet,
  onTrouble,
}: {
  quiet: number;
  onTrouble: (error: unknown) => void;
}): Pauses {
  const waiting = new Map<string, () => Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isPause = false;
  let closed = false;

  async function run(): Promise<void> {
    while (isPause && waiting.size > 0) {
      const [name, work] = [...waiting].at(-1) as [string, () => Promise<void>];
      waiting.delete(name);
      await work().catch(onTrouble);
    }
  }

  function put(): void {
    isPause = false;
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      isPause = true;
      running ??= run().finally(() => {
        running = null;
        if (waiting.size > 0) put();
      });
    }, quiet).unref();
  }

  return {
    put,
    later(name, work) {
      keepLatest(waiting, [name, work], keptAtMost);
      put();
    },
    async close() {
      closed = true;
      isPause = false;
      clearTimeout(timer);
      waiting.clear();
      await running;
    },
  };
}
