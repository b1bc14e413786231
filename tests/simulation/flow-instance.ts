import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallEvent } from '@pressjour/contract';
import type { CmsDouble } from '../duty-line/cms-double.ts';
import { handedOver } from '../duty-line/journal-on-disk.ts';
import { lineUnderTest } from '../duty-line/line-under-test.ts';
import type { SharedClock } from '../exchange/index.ts';

/** One duty line of several, with a folder of its own. */
export interface Instance {
  /** Where it listens; nobody does while it is away. */
  address: () => string;
  stop: () => Promise<void>;
  /** Stops it, when it is not away, and starts it on the same folder. */
  restart: () => Promise<void>;
  /** Fetches the snapshot. */
  refresh: () => Promise<void>;
  /** Waits until the cms has acknowledged everything. @returns every entry that is on the disk */
  settle: () => Promise<CallEvent[]>;
  close: () => Promise<void>;
}

const nobody = 'http://127.0.0.1:1';

export async function startInstance({
  cms,
  clock,
}: {
  cms: CmsDouble;
  clock: SharedClock;
}): Promise<Instance> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pressjour-flow-'));
  const under = await lineUnderTest({ cms, clock, dataDir });
  let away = false;
  return {
    address: () => (away ? nobody : under.local),
    async stop() {
      away = true;
      await under.line.close();
    },
    async restart() {
      await under.restart();
      away = false;
    },
    async refresh() {
      if (!away) await (await under.refresh()).body?.cancel();
    },
    async settle() {
      await (await under.refresh()).body?.cancel();
      return handedOver(under);
    },
    async close() {
      await under.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
