import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { heapGrowth } from '@pressjour/contract/heap';
import type { RenderAnswer, Rendered, RenderJob } from './protocol.ts';

/** The process ended before it answered. */
export class RendererDied extends Error {}

/** The page took longer than anybody waits, and its process was ended for it. */
export class PageHung extends RendererDied {}

export interface RendererProcess {
  isAlive: () => boolean;
  /** How many pages it is at. */
  busy: () => number;
  /**
   * @param patience how long the page may take before the process is ended, in milliseconds
   * @throws {RendererDied | PageHung}
   */
  render: (job: Omit<RenderJob, 'id'>, patience: number) => Promise<Rendered>;
  close: () => Promise<void>;
}

/** Starts a process that renders with the built site. */
export function startProcess({ entry }: { entry: string }): RendererProcess {
  const child = fork(join(import.meta.dirname, 'child.ts'), [pathToFileURL(entry).href], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Bytes cross as they are; as JSON each page would be turned into text and back.
    serialization: 'advanced',
    // What the publisher was started with, as a watch over its parent, is not for its child.
    execArgv: [heapGrowth],
    env: { PATH: globalThis.process.env.PATH ?? '', NODE_ENV: 'production' },
  });
  const waiting = new Map<number, PromiseWithResolvers<Rendered>>();
  let alive = true;
  let lastId = 0;
  const ended = Promise.withResolvers<void>();
  const end = (why: string) => {
    alive = false;
    for (const { reject } of waiting.values()) reject(new RendererDied(why));
    waiting.clear();
    ended.resolve();
  };
  child.on('error', (error) => end(`the renderer could not be started (${error.message})`));
  child.on('exit', (code, signal) => end(`the renderer died (${signal ?? code})`));
  child.on('message', (answer: RenderAnswer) => settle(waiting, answer));

  return {
    isAlive: () => alive,
    busy: () => waiting.size,
    render: (job, patience) => ask({ child, waiting, patience, job: { ...job, id: ++lastId } }),
    async close() {
      if (alive) child.kill('SIGKILL');
      await ended.promise;
    },
  };
}

async function ask({
  child,
  waiting,
  patience,
  job,
}: {
  child: ChildProcess;
  waiting: Map<number, PromiseWithResolvers<Rendered>>;
  patience: number;
  job: RenderJob;
}): Promise<Rendered> {
  const answer = Promise.withResolvers<Rendered>();
  waiting.set(job.id, answer);
  // A page that hangs would hold up all that come after it.
  const timer = setTimeout(() => {
    answer.reject(new PageHung(`the page took longer than ${patience} ms`));
    child.kill('SIGKILL');
  }, patience);
  child.send(job, (error) => {
    if (error !== null) answer.reject(new RendererDied(`the renderer does not listen (${error.message})`));
  });
  try {
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    waiting.delete(job.id);
  }
}

function settle(waiting: Map<number, PromiseWithResolvers<Rendered>>, answer: RenderAnswer): void {
  const asked = waiting.get(answer.id);
  if ('rendered' in answer) asked?.resolve(answer.rendered);
  else asked?.reject(new Error(answer.error));
}
