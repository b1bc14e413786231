import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@pressjour/contract';
import pLimit from 'p-limit';
import type { RenderAnswer, Rendered, RenderJob } from './protocol.ts';

/** A page that could not be turned into bytes. */
export class RenderFailed extends Error {
  override readonly name = 'RenderFailed';
}

export interface Renderer {
  /**
   * The bytes of a page. A renderer that dies is started anew, and what it was at is tried once more.
   * @throws {RenderFailed}
   */
  render: (job: { path: string; page: Page }) => Promise<Buffer>;
  close: () => Promise<void>;
}

const inFlight = 4;
const patience = 30_000;
const expected: Partial<Record<Page['page'], number>> = { gone: 410, 'not-found': 404 };

class RendererDied extends Error {}

/**
 * Renders pages with the built site, in a child process that is started when the first page comes. What was in flight
 * when it died is tried once more, each page in a process of its own, so that a page which kills takes no other with it.
 */
export function createRenderer({ entry }: { entry: string }): Renderer {
  const limit = pLimit(inFlight);
  const oneByOne = pLimit(1);
  let child: RendererProcess | null = null;

  function together(job: Job): Promise<Rendered> {
    if (child?.isAlive() !== true) child = startProcess(entry);
    return child.render(job);
  }

  async function alone(job: Job): Promise<Rendered> {
    const own = startProcess(entry);
    try {
      return await own.render(job);
    } finally {
      await own.close();
    }
  }

  async function render(job: Job): Promise<Buffer> {
    try {
      const rendered = await together(job).catch((error: unknown) => {
        if (error instanceof RendererDied) return oneByOne(() => alone(job));
        throw error;
      });
      return bytesOf({ ...job, rendered });
    } catch (error) {
      if (error instanceof RenderFailed) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new RenderFailed(`The page ${job.path} could not be rendered: ${reason}.`, { cause: error });
    }
  }

  return {
    render: (job) => limit(() => render(job)),
    close: async () => child?.close(),
  };
}

function bytesOf({ path, page, rendered }: { path: string; page: Page; rendered: Rendered }): Buffer {
  const { status, body } = rendered;
  if (status === 200 || status === expected[page.page]) return Buffer.from(body, 'utf8');
  const said = body.length > 200 ? `${body.slice(0, 200)}…` : body;
  throw new RenderFailed(`The page ${path} could not be rendered: the site answered ${status} (${said}).`);
}

type Job = Omit<RenderJob, 'id'>;

interface RendererProcess {
  isAlive: () => boolean;
  render: (job: Job) => Promise<Rendered>;
  close: () => Promise<void>;
}

function startProcess(entry: string): RendererProcess {
  const child = fork(join(import.meta.dirname, 'child.ts'), [pathToFileURL(entry).href], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // What the publisher was started with, as a watch over its parent, is not for its child.
    execArgv: [],
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
    render: (job) => ask({ child, waiting, job: { ...job, id: ++lastId } }),
    async close() {
      if (alive) child.kill('SIGKILL');
      await ended.promise;
    },
  };
}

async function ask({
  child,
  waiting,
  job,
}: {
  child: ChildProcess;
  waiting: Map<number, PromiseWithResolvers<Rendered>>;
  job: RenderJob;
}): Promise<Rendered> {
  const answer = Promise.withResolvers<Rendered>();
  waiting.set(job.id, answer);
  // A page that hangs would hold up all that come after it.
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
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
