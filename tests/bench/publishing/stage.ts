import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type PublishResult, publishProgressShape } from '@pressjour/contract';
import type { BenchNewsroom } from './newsroom.ts';
import { newItem, oldItem, type Published, publish, type Ready } from './publish.ts';
import type { ReadersSaw, Reading } from './readers.ts';

/** Publishes that are not counted: the first ones warm up what the first visitor would. */
const firstOnes = 4;

let seed = 0;

/** The next thing to publish, by turns a new item and an old one with another title. */
async function nextReady(newsroom: BenchNewsroom, items: number): Promise<Ready> {
  seed += 1;
  const editor = newsroom.editors[seed % newsroom.editors.length];
  if (editor === undefined) throw new Error('Nobody is logged in.');
  if (seed % 2 === 0) return newItem({ newsroom, editor, seed });
  const pair = (seed * 37) % Math.max(1, Math.floor(items / 2));
  return oldItem({ newsroom, editor, slug: `archive-sv-${pair}`, seed });
}

/** One publish after the other. */
export async function oneByOne({
  newsroom,
  items,
  publishes,
  between = 0,
  warmUps = firstOnes,
}: {
  newsroom: BenchNewsroom;
  items: number;
  publishes: number;
  /** How long to wait before each. Milliseconds. */
  between?: number;
  warmUps?: number;
}): Promise<Published[]> {
  const all: Published[] = [];
  for (let nth = 0; nth < publishes + warmUps; nth += 1) {
    const ready = await nextReady(newsroom, items);
    await pause(between);
    all.push(await publish({ newsroom, ready }));
  }
  return all.slice(warmUps);
}

/** How long it is quiet before sixteen publish: what the drafts for it left to do is done. Milliseconds. */
const quiet = 1000;

/** Each editor publishes something else, all in the same moment, so many rounds. */
export async function together({
  newsroom,
  items,
  rounds,
}: {
  newsroom: BenchNewsroom;
  items: number;
  rounds: number;
}): Promise<Published[]> {
  const all: Published[] = [];
  for (let round = 0; round < rounds + 1; round += 1) {
    const ready: Ready[] = [];
    for (const _ of newsroom.editors) ready.push(await nextReady(newsroom, items));
    await pause(quiet);
    const published = await Promise.all(ready.map((one) => publish({ newsroom, ready: one })));
    if (round > 0) all.push(...published);
  }
  return all;
}

/** Does something while readers load the site. */
export async function whileRead<T>({
  newsroom,
  paths,
  aSecond,
  work,
}: {
  newsroom: BenchNewsroom;
  paths: string[];
  aSecond: number;
  work: () => Promise<T>;
}): Promise<{ result: T; saw: ReadersSaw }> {
  const readers: ChildProcess = fork(join(import.meta.dirname, 'readers.ts'));
  try {
    const reading: Reading = { origin: newsroom.running.environment.siteUrl, paths, aSecond };
    readers.send(reading);
    const result = await work();
    const saw = once(readers, 'message', { signal: AbortSignal.timeout(60_000) });
    readers.send('enough');
    return { result, saw: (await saw)[0] as ReadersSaw };
  } finally {
    readers.kill('SIGKILL');
  }
}

/** Has everything rendered anew and compared with what is on disk. */
export async function rebuild(newsroom: BenchNewsroom, how: 'full' | 'verify'): Promise<PublishResult> {
  const { publisherInternalUrl, internalToken } = newsroom.running.environment;
  const response = await fetch(`${publisherInternalUrl}/${how}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${internalToken}` },
    signal: AbortSignal.timeout(20 * 60_000),
  });
  const last = (await response.text()).trimEnd().split('\n').at(-1) ?? '';
  const said = publishProgressShape.parse(JSON.parse(last));
  if ('result' in said) return said.result;
  throw new Error(`The rebuild did not end well: ${'error' in said ? said.error : last}`);
}
