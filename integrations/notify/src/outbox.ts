import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrandFailure } from './failure.ts';

export interface Outbox {
  /** Keeps what would have been sent, as a file of its own. */
  keep: (message: object) => Promise<void>;
  /** Removes what was kept for its time: officers' and callers' numbers stand in it. @returns how many files */
  purge: () => Promise<number>;
}

/** As long as the cms keeps the words of what was sent. */
const keptDays = 7;

/** Files in DATA_DIR/outbox, readable by their owner only, in order of time by their names. */
export function createOutbox({ dataDir, now }: { dataDir: string; now: () => Temporal.Instant }): Outbox {
  const folder = join(dataDir, 'outbox');
  return {
    async keep(message) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = join(folder, `${stampOf(now())}-${randomUUID()}.json`);
        await writeFile(file, JSON.stringify(message, null, 2), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        throw new ErrandFailure({
          sentence: `DATA_DIR/outbox cannot be written to (${codeOf(error)}): free some space or let the notifier write there.`,
          again: true,
          cause: error,
        });
      }
    },
    async purge() {
      const before = stampOf(now().subtract({ hours: 24 * keptDays }));
      const names = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      const old = names.filter((name) => ours.test(name) && name < before);
      for (const name of old) await rm(join(folder, name), { force: true });
      return old.length;
    },
  };
}

/** Stamps are in order of time as they are in that of the alphabet. */
function stampOf(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' }).replaceAll(':', '');
}

const ours = /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z-[\da-f-]{36}\.json$/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
