import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrandFailure } from './failure.ts';

export interface Outbox {
  /** Keeps what would have been sent, as a file of its own. */
  keep: (message: object) => Promise<void>;
}

/** Files in DATA_DIR/outbox, readable by their owner only, in order of time by their names. */
export function createOutbox({ dataDir, now }: { dataDir: string; now: () => Temporal.Instant }): Outbox {
  const folder = join(dataDir, 'outbox');
  return {
    async keep(message) {
      const instant = now().toString({ smallestUnit: 'millisecond' }).replaceAll(':', '');
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = join(folder, `${instant}-${randomUUID()}.json`);
        await writeFile(file, JSON.stringify(message, null, 2), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        throw new ErrandFailure({
          sentence: `DATA_DIR/outbox cannot be written to (${codeOf(error)}): free some space or let the notifier write there.`,
          again: true,
          cause: error,
        });
      }
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
