/** How long a step of work that touches everything may keep a single change waiting. Milliseconds. */
const longest = 60;
const least = 8;
const most = 400;

export interface Pace {
  /** How many routes the next step takes. */
  size: () => number;
  took: (step: { routes: number; milliseconds: number }) => void;
}

/** Keeps the steps of a long work about as short as a reader would not notice, on fast machines and slow ones. Pure. */
export function createPace(): Pace {
  let size = 32;
  return {
    size: () => size,
    took({ routes, milliseconds }) {
      if (routes < size) return;
      const fitting = (routes * longest) / Math.max(1, milliseconds);
      // One slow step, a sync of a busy disk, does not slow down the next ten.
      size = Math.round(Math.min(most, Math.max(least, (size + fitting) / 2)));
    },
  };
}

/**
 * How long a work will still take, by how long it took so far. Seconds; null while too little is done to tell.
 */
export function secondsLeft({
  done,
  total,
  seconds,
}: {
  done: number;
  total: number;
  seconds: number;
}): number | null {
  if (done < Math.min(total, 50)) return null;
  return Math.round((seconds / Math.max(done, 1)) * (total - done));
}
