import type { DirtyRoute } from '../model/ledger.ts';

/** How long lists wait for a change that was announced, and in all however many more are. Milliseconds. */
const each = 80;
const most = 500;

/**
 * Whether lists wait, since more changes to them are on their way. Of sixteen editors who publish in the same moment each page is written
 * while the next one is being saved, a list that one change alone touches with it, and what several of them touch at the end.
 */
export interface Hold {
  /** Says with each change whether others follow. */
  announce: (more: boolean) => void;
  /** Whether lists wait. */
  isOn: () => boolean;
  /** Of routes that have their turn, those that are to be written now: no list that several changes touched, nor one written before. */
  ready: (routes: DirtyRoute[]) => DirtyRoute[];
  /** Says what was written. */
  wrote: (paths: readonly string[]) => void;
  /** Resolves with the next change, or when lists need not wait any longer. */
  over: () => Promise<void>;
  end: () => void;
}

/** @param now a clock that never goes back, in milliseconds */
export function createHold({
  isList,
  now = () => performance.now(),
}: {
  isList: (path: string) => boolean;
  now?: () => number;
}): Hold {
  const written = new Set<string>();
  let since = 0;
  let until = 0;
  let wake = () => {};

  const end = () => {
    until = 0;
    since = 0;
    written.clear();
    wake();
  };
  const left = () => until - now();
  const isOn = () => {
    if (until !== 0 && left() <= 0) end();
    return until !== 0;
  };

  return {
    announce(more) {
      if (!more) return end();
      if (until === 0) since = now();
      until = Math.min(now() + each, since + most);
      wake();
    },
    isOn,
    ready(routes) {
      if (!isOn()) return routes;
      return routes.filter(
        ({ path, causes }) => !isList(path) || (causes.length === 1 && !written.has(path)),
      );
    },
    wrote(paths) {
      if (until !== 0) for (const path of paths) if (isList(path)) written.add(path);
    },
    over: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => wake(), Math.max(0, left()));
        wake = () => {
          clearTimeout(timer);
          wake = () => {};
          resolve();
        };
      }),
    end,
  };
}
