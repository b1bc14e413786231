import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CallEvent, callEventShape } from '@pressjour/contract';
import { eventually } from '../harness/eventually.ts';

/**
 * Waits until everything that a line knows is on its disk and with the cms.
 * @returns the entries on the disk, in order
 */
export async function handedOver({
  local,
  dataDir,
}: {
  local: string;
  dataDir: string;
}): Promise<CallEvent[]> {
  await eventually('the journal is written and with the cms', async () => {
    const { backlog, unwritten } = await journalState(local);
    return backlog === 0 && unwritten === 0;
  });
  return entriesOnDisk(dataDir);
}

/** Waits until nothing is in memory only. */
export async function written(local: string): Promise<void> {
  await eventually('the journal is written', async () => (await journalState(local)).unwritten === 0);
}

export async function entriesOnDisk(dataDir: string): Promise<CallEvent[]> {
  const folder = join(dataDir, 'duty-line', 'journal');
  const segments = (await readdir(folder)).filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name)).sort();
  const texts = await Promise.all(segments.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => callEventShape.parse(JSON.parse(line)));
}

async function journalState(local: string): Promise<{ backlog: number; unwritten: number }> {
  const { journal } = (await (await fetch(`${local}/readyz`)).json()) as {
    journal: { backlog: number; unwritten: number };
  };
  return journal;
}
