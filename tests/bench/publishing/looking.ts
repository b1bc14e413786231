import { readFileSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

interface Waiting {
  /** Those that have not been seen to hold the text yet. The first of them is looked at. */
  left: string[];
  /** What a file was when it did not hold the text. */
  without: Map<string, string>;
  text: string;
  done: (instant: number) => void;
}

const patience = 30_000;
const waiting = new Set<Waiting>();
/** What was read last of a file, for all that wait. */
const read = new Map<string, { stamp: string; content: string }>();
let isLooking = false;

/**
 * Waits until all files hold a text. One look serves all that wait, each of which waits for one file after the other, and many are looked
 * at less often, so that the looking takes little of the machine from what is measured.
 * @returns call it after the change was asked for; gives the instant at which the last file was seen
 */
export function filesHolding({ files, text }: { files: string[]; text: string }): () => Promise<number> {
  const without = new Map(files.map((file) => [file, stampOf(file)]));
  return () => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const mine: Waiting = { left: [...files], without, text, done: resolve };
    waiting.add(mine);
    if (!isLooking) void look();
    const limit = AbortSignal.timeout(patience);
    limit.addEventListener('abort', () => {
      waiting.delete(mine);
      reject(new Error(`Not on disk within ${patience} ms: ${mine.left.join(', ')}`));
    });
    return promise;
  };
}

async function look(): Promise<void> {
  isLooking = true;
  while (waiting.size > 0) {
    for (const one of waiting) {
      while (one.left[0] !== undefined && holds(one.left[0], one)) one.left.shift();
    }
    const instant = performance.now();
    for (const one of waiting) {
      if (one.left.length > 0) continue;
      waiting.delete(one);
      one.done(instant);
    }
    await setTimeout(waiting.size === 1 ? 1 : 10);
  }
  isLooking = false;
  read.clear();
}

function holds(file: string, { text, without }: Waiting): boolean {
  const stamp = stampOf(file);
  if (without.get(file) === stamp) return false;
  const known = read.get(file);
  const content = known?.stamp === stamp ? known.content : readFileSync(file, 'utf8');
  read.set(file, { stamp, content });
  if (content.includes(text)) return true;
  without.set(file, stamp);
  return false;
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
}
