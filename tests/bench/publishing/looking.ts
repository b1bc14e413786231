import { readFileSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

interface Waiting {
  files: Set<string>;
  text: string;
  done: (instant: number) => void;
}

const patience = 30_000;
const waiting = new Set<Waiting>();
const seen = new Map<string, string>();
let isLooking = false;

/**
 * Waits until all files hold a text. One look serves all that wait, and many files are looked at less often, so that the looking
 * takes little of the machine from what is measured.
 * @returns call it after the change was asked for; gives the instant at which the last file was seen
 */
export function filesHolding({ files, text }: { files: string[]; text: string }): () => Promise<number> {
  const watched = new Set([...waiting].flatMap((one) => [...one.files]));
  for (const file of files) if (!watched.has(file)) seen.set(file, stampOf(file));
  return () => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const mine: Waiting = { files: new Set(files), text, done: resolve };
    waiting.add(mine);
    if (!isLooking) void look();
    const limit = AbortSignal.timeout(patience);
    limit.addEventListener('abort', () => {
      waiting.delete(mine);
      reject(new Error(`Not on disk within ${patience} ms: ${[...mine.files].join(', ')}`));
    });
    return promise;
  };
}

async function look(): Promise<void> {
  isLooking = true;
  while (waiting.size > 0) {
    const files = new Set([...waiting].flatMap((one) => [...one.files]));
    for (const file of files) {
      const stamp = stampOf(file);
      if (stamp === seen.get(file)) continue;
      seen.set(file, stamp);
      const bytes = readFileSync(file, 'utf8');
      for (const one of waiting) if (one.files.has(file) && bytes.includes(one.text)) one.files.delete(file);
    }
    const instant = performance.now();
    for (const one of waiting) {
      if (one.files.size > 0) continue;
      waiting.delete(one);
      one.done(instant);
    }
    await setTimeout(files.size < 20 ? 1 : 10);
  }
  isLooking = false;
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
}
