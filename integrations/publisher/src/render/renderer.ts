import type { Page } from '@pressjour/contract';
import pLimit from 'p-limit';
import { PageHung, RendererDied, type RendererProcess, startProcess } from './process.ts';
import type { Rendered, RenderJob } from './protocol.ts';

/** A page that could not be turned into bytes. */
export class RenderFailed extends Error {
  override readonly name = 'RenderFailed';
}

export interface Renderer {
  /**
   * The bytes of a page; `json` is the page as JSON where that is at hand. A renderer that dies is started anew, and what it
   * was at is tried once more.
   * @throws {RenderFailed}
   */
  render: (job: { path: string; page: Page; json?: string }) => Promise<Buffer>;
  /** How many pages it may be given ahead of their turn. */
  early: number;
  close: () => Promise<void>;
}

/** How many pages one process is given, so that it need not wait for the next. */
const inFlight = 8;
/** How many of them at most are for later: what has its turn now waits for those. */
const earlyEach = 4;
/** How long a page may take that hung before, in milliseconds. */
const shortPatience = 1000;
const expected: Partial<Record<Page['page'], number>> = { gone: 410, 'not-found': 404 };

type Job = Omit<RenderJob, 'id'>;

/**
 * Renders pages with the built site, in child processes that are started as pages come: a page goes to the one that has the
 * fewest. What was in flight when one died is tried once more, each page in a process of its own, so that a page which kills
 * takes no other with it. A page that hung is not waited for as long again.
 * @param processes how many there are at most
 * @param patience how long a page may take before its process is ended, in milliseconds
 */
export function createRenderer({
  entry,
  processes = 1,
  patience = 10_000,
}: {
  entry: string;
  processes?: number;
  patience?: number;
}): Renderer {
  const limit = pLimit(inFlight * processes);
  const oneByOne = pLimit(1);
  let children: RendererProcess[] = [];

  function leastBusy(): RendererProcess {
    children = children.filter((child) => child.isAlive());
    const [first] = children.toSorted((a, b) => a.busy() - b.busy());
    if (first !== undefined && (first.busy() === 0 || children.length >= processes)) return first;
    const started = startProcess({ entry });
    children.push(started);
    return started;
  }

  const hung = new Set<string>();
  async function within(child: RendererProcess, job: Job): Promise<Rendered> {
    try {
      const rendered = await child.render(
        job,
        hung.has(job.path) ? Math.min(shortPatience, patience) : patience,
      );
      hung.delete(job.path);
      return rendered;
    } catch (error) {
      if (error instanceof PageHung) hung.add(job.path);
      throw error;
    }
  }

  async function alone(job: Job): Promise<Rendered> {
    const own = startProcess({ entry });
    try {
      return await within(own, job);
    } finally {
      await own.close();
    }
  }

  const render: Renderer['render'] = async ({ path, page, json = JSON.stringify(page) }) => {
    try {
      const job = { path, page: json };
      const rendered = await within(leastBusy(), job).catch((error: unknown) => {
        if (error instanceof RendererDied && !(error instanceof PageHung)) return oneByOne(() => alone(job));
        throw error;
      });
      return bytesOf({ path, page, rendered });
    } catch (error) {
      if (error instanceof RenderFailed) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new RenderFailed(`The page ${path} could not be rendered: ${reason}.`, { cause: error });
    }
  };

  return {
    render: (job) => limit(() => render(job)),
    early: earlyEach * processes,
    async close() {
      await Promise.all(children.map((child) => child.close()));
    },
  };
}

function bytesOf({ path, page, rendered }: { path: string; page: Page; rendered: Rendered }): Buffer {
  const { status, body } = rendered;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (status === 200 || status === expected[page.page]) return bytes;
  const text = bytes.toString();
  const said = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  throw new RenderFailed(`The page ${path} could not be rendered: the site answered ${status} (${said}).`);
}
