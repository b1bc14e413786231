import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monthOf, paths } from '@pressjour/contract';
import { percentile } from '../percentile.ts';
import type { Figure } from '../section.ts';
import { archive } from './archive.ts';
import { usageOf, watchUsage } from './machine.ts';
import type { BenchNewsroom } from './newsroom.ts';
import { buildWithAstro } from './other/astro.ts';
import { buildWithHugo, NoHugo } from './other/hugo.ts';
import type { Published } from './publish.ts';
import { oneByOne, rebuild, together, whileRead } from './stage.ts';

export interface Subject {
  newsroom: BenchNewsroom;
  items: number;
  /** What the figures are said to be of. */
  name: string;
  note: (figure: Figure) => void;
}

const publishes = 100;
const rounds = 16;
const readersASecond = 500;

/** One publish after the other. @returns p95 to the last file, milliseconds */
export async function measureOne({ newsroom, items, name, note }: Subject): Promise<number> {
  const { pid } = newsroom.running;
  const used = () => ({ cms: usageOf(pid('cms')).seconds, publisher: usageOf(pid('publisher')).seconds });
  const before = used();
  const published = await oneByOne({ newsroom, items, publishes });
  const after = used();
  const p95 = percentile(onDisk(published), 95);
  const each = (seconds: number) => (seconds * 1000) / publishes;
  note({ what: `${name}: answered, p50`, value: percentile(answered(published), 50), unit: 'ms' });
  note({ what: `${name}: on disk, p50`, value: percentile(onDisk(published), 50), unit: 'ms' });
  note({ what: `${name}: on disk, p95`, value: p95, unit: 'ms', most: 100 });
  note({ what: `${name}: on disk, p99`, value: percentile(onDisk(published), 99), unit: 'ms' });
  note({
    what: `${name}: processor of the cms, a publish and its draft`,
    value: each(after.cms - before.cms),
    unit: 'ms',
  });
  note({
    what: `${name}: processor of the publisher`,
    value: each(after.publisher - before.publisher),
    unit: 'ms',
  });
  return p95;
}

/** Sixteen editors in the same moment; what stands afterwards is what a rebuild would write. */
export async function measureTogether({ newsroom, items, name, note }: Subject): Promise<void> {
  const published = await together({ newsroom, items, rounds });
  const { repaired } = await rebuild(newsroom, 'verify');
  for (const { path, why } of repaired) console.log(`  ${path} was not as it should be: ${why}`);
  note({ what: `${name}: sixteen at once, p50`, value: percentile(onDisk(published), 50), unit: 'ms' });
  note({
    what: `${name}: sixteen at once, p95`,
    value: percentile(onDisk(published), 95),
    unit: 'ms',
    most: 400,
  });
  note({ what: `${name}: stale files afterwards`, value: repaired.length, most: 0 });
}

/** One publish after the other while readers load pages, lists and the feed. */
export async function measureReaders({ newsroom, items, name, note }: Subject): Promise<void> {
  const { result, saw } = await whileRead({
    newsroom,
    paths: readPaths(items),
    aSecond: readersASecond,
    work: () => oneByOne({ newsroom, items, publishes }),
  });
  note({ what: `${name}: with readers, on disk, p50`, value: percentile(onDisk(result), 50), unit: 'ms' });
  note({
    what: `${name}: with readers, on disk, p95`,
    value: percentile(onDisk(result), 95),
    unit: 'ms',
    most: 200,
  });
  note({ what: `${name}: the readers' own p99`, value: percentile(saw.latencies, 99), unit: 'ms' });
  note({ what: `${name}: readers that were not answered well`, value: saw.failures, most: 0 });
}

/** Everything anew, with what it takes of the machine. @returns pages a second */
export async function measureRebuild({ newsroom, name, note }: Subject): Promise<number> {
  const { pid } = newsroom.running;
  const watch = watchUsage(pid('publisher'));
  const cmsBefore = usageOf(pid('cms')).seconds;
  const begun = performance.now();
  const { unchanged, written } = await rebuild(newsroom, 'full');
  const seconds = (performance.now() - begun) / 1000;
  const { memory, ownMemory, cores } = watch.end();
  const pages = unchanged + written.length;
  note({ what: `${name}: full rebuild, ${pages} files`, value: seconds, unit: 's' });
  note({ what: `${name}: full rebuild`, value: pages / seconds, unit: 'files/s' });
  note({
    what: `${name}: first building, reading from the cms included`,
    value: pages / newsroom.firstBuildSeconds,
    unit: 'files/s',
  });
  const cmsCores = (usageOf(pid('cms')).seconds - cmsBefore) / seconds;
  note({
    what: `${name}: cores busy with it, the cms that is read included, of ${availableParallelism()}`,
    value: cores + cmsCores,
  });
  note({ what: `${name}: most memory of publisher and renderers`, value: memory / 2 ** 20, unit: 'MiB' });
  note({ what: `${name}: most memory of the publisher alone`, value: ownMemory / 2 ** 20, unit: 'MiB' });
  return pages / seconds;
}

/** The same change by a whole build of Astro's own. `p95` of a publish, milliseconds. */
export async function measureAstro({ newsroom, name, note, p95 }: Subject & { p95: number }): Promise<void> {
  await inFolder(async (folder) => {
    const { seconds, pages } = await buildWithAstro(newsroom, folder);
    note({ what: `${name}: astro build, ${pages} pages`, value: seconds, unit: 's' });
    note({ what: `${name}: astro build`, value: pages / seconds, unit: 'files/s' });
    note({ what: `${name}: astro build over p95 of a publish`, value: (seconds * 1000) / p95, least: 150 });
  });
}

/** The same change by Hugo over the same content. */
export async function measureHugo({ newsroom, name, note, p95 }: Subject & { p95: number }): Promise<void> {
  await inFolder(async (folder) => {
    try {
      const { seconds, items } = await buildWithHugo(newsroom, folder);
      note({ what: `${name}: hugo, ${items} items and their lists`, value: seconds, unit: 's' });
      note({ what: `${name}: hugo`, value: items / seconds, unit: 'items/s' });
      note({ what: `${name}: hugo over p95 of a publish`, value: (seconds * 1000) / p95, least: 60 });
    } catch (error) {
      if (!(error instanceof NoHugo)) throw error;
      console.log(`  ${error.message}`);
    }
  });
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pressjour-bench-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pages of all ages, months, and every fourth time the front page or a feed. */
function readPaths(items: number): string[] {
  const some: string[] = [];
  for (const { at, language, slug, publishedAt } of archive({ items, now: new Date() })) {
    if (at % 50 !== 0) continue;
    const month = paths.month(language, monthOf(publishedAt.toISOString(), 'Europe/Stockholm'));
    some.push(paths.newsItem(language, slug), month, paths.newsItem(language, slug));
    some.push(at % 100 === 0 ? paths.front(language) : paths.rss(language));
  }
  return some;
}

const onDisk = (published: Published[]) => published.map((one) => one.onDisk);
const answered = (published: Published[]) => published.map((one) => one.answered);
