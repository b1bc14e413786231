/** How long lists wait for a change that was announced, and in all however many more are. Milliseconds. */
const each = 80;
const most = 500;

/**
 * Whether lists that were written a moment ago wait, since more changes to them are on their way. Of sixteen editors who publish in
 * the same moment each page is written while the next one is being saved, and the lists that they share twice: with the first, and
 * for all of them at the end.
 */
export interface Hold {
  /** Says with each change whether others follow. */
  announce: (more: boolean) => void;
  /** The lists that are not to be written now; null when all may be. */
  lists: () => ReadonlySet<string> | null;
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

  return {
    announce(more) {
      if (!more) return end();
      if (until === 0) since = now();
      until = Math.min(now() + each, since + most);
      wake();
    },
    lists() {
      if (until !== 0 && left() <= 0) end();
      return until === 0 ? null : written;
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
