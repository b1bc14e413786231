import { setImmediate } from 'node:timers/promises';
import type { Page } from '@pressjour/contract';
import { keepLatest } from '../keep-latest.ts';
import type { Renderer } from './renderer.ts';

/** A page that will be asked for soon. */
export interface Coming {
  path: string;
  /** The page as it would be now; null for what is not rendered. */
  plan: () => { page: Page; json: string } | null;
}

export interface AheadRenderer extends Renderer {
  /** Renders pages that have their turn next, in the place of those named before; nothing more for none. */
  ahead: (pages: readonly Coming[]) => void;
  /** Begins with no more of them, and waits for those begun. */
  rest: () => Promise<void>;
}

/** A page that others came before is kept for its turn, but not for ever. */
const keptAtMost = 800;

/**
 * Renders what comes next while the disk works. A page is looked at again when it has its turn, and what was rendered of it is only taken
 * when it is the very same page: a change in between costs time and nothing else.
 */
export function withAhead(renderer: Renderer): AheadRenderer {
  const kept = new Map<string, { json: string; bytes: Promise<Buffer> }>();
  const begun = new Set<Promise<void>>();
  let coming: readonly Coming[] = [];
  let next = 0;

  async function work(): Promise<void> {
    // What has its turn now goes first.
    await setImmediate();
    for (let page = coming[next++]; page !== undefined; page = coming[next++]) await begin(page);
  }

  async function begin({ path, plan }: Coming): Promise<void> {
    try {
      const planned = plan();
      if (planned === null || kept.get(path)?.json === planned.json) return;
      const bytes = renderer.render({ path, ...planned });
      keepLatest(kept, [path, { json: planned.json, bytes }], keptAtMost);
      await bytes;
    } catch {
      // Whoever asks for the page hears of it.
    }
  }

  return {
    ...renderer,
    render(job) {
      const known = kept.get(job.path);
      if (known === undefined) return renderer.render(job);
      kept.delete(job.path);
      return known.json === (job.json ?? JSON.stringify(job.page)) ? known.bytes : renderer.render(job);
    },
    ahead(pages) {
      coming = pages;
      next = 0;
      while (pages.length > 0 && begun.size < renderer.early) {
        const working = work().finally(() => begun.delete(working));
        begun.add(working);
      }
    },
    async rest() {
      coming = [];
      await Promise.all(begun);
    },
  };
}
