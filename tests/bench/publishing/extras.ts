import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../percentile.ts';
import type { Figure } from '../section.ts';
import { usageOf } from './machine.ts';
import { type BenchNewsroom, startNewsroom } from './newsroom.ts';
import type { Published } from './publish.ts';
import { oneByOne, together } from './stage.ts';

const batches = 8;
const inABatch = 10;
const rounds = 5;

/** As long as the publisher waits before it draws: the picture of each item is under way while the next is published. Milliseconds. */
const between = 300;

interface Side {
  newsroom: BenchNewsroom;
  one: number[];
  sixteen: number[];
  /** Seconds of processor time. */
  processor: number;
}

/**
 * Issue 6: what search, PDFs and pictures for sharing cost a publish. Two newsrooms of the same archive, one with all and one with none,
 * by turns, who begins changing, so that whatever else the machine does meets both.
 */
export async function measureExtras({
  items,
  note,
}: {
  items: number;
  note: (figure: Figure) => void;
}): Promise<void> {
  await using all = await startNewsroom({ database: 'sqlite', items });
  await using none = await startNewsroom({ database: 'sqlite', items, env: { SITE_EXTRAS: 'none' } });
  const [withAll, withNone] = [sideOf(all), sideOf(none)];
  const byTurns = async (turn: number, work: (side: Side) => Promise<void>) => {
    for (const side of turn % 2 === 0 ? [withAll, withNone] : [withNone, withAll]) {
      await work(side);
      await whenQuiet(side.newsroom);
    }
  };
  for (let turn = 0; turn < batches; turn += 1) {
    await byTurns(turn, async (side) => {
      const published = await oneByOne({ ...side, items, publishes: inABatch, between, warmUps: 1 });
      side.one.push(...onDisk(published));
    });
  }
  for (let turn = 0; turn < rounds; turn += 1) {
    await byTurns(turn, async (side) => {
      side.sixteen.push(...onDisk(await together({ ...side, items, rounds: 1 })));
    });
  }
  const compare = (what: string, which: 'one' | 'sixteen', rank: number) => {
    const [value, bare] = [percentile(withAll[which], rank), percentile(withNone[which], rank)];
    note({ what: `extras: ${what}, p${rank}, with`, value, unit: 'ms' });
    note({ what: `extras: ${what}, p${rank}, without`, value: bare, unit: 'ms' });
    note({ what: `extras: ${what}, p${rank}, with over without`, value: value / bare, most: 1.1 });
  };
  for (const rank of [50, 95]) {
    compare('one after the other', 'one', rank);
    compare('sixteen at once', 'sixteen', rank);
  }
  const publishes = batches * (inABatch + 1) + rounds * 2 * all.editors.length;
  for (const [name, side] of Object.entries({ with: withAll, without: withNone })) {
    const spent = usageOf(side.newsroom.running.pid('publisher')).seconds - side.processor;
    note({
      what: `extras: processor of the publisher a publish, ${name}`,
      value: (spent * 1000) / publishes,
      unit: 'ms',
    });
  }
}

function sideOf(newsroom: BenchNewsroom): Side {
  const processor = usageOf(newsroom.running.pid('publisher')).seconds;
  return { newsroom, one: [], sixteen: [], processor };
}

function onDisk(published: readonly Published[]): number[] {
  return published.map((one) => one.onDisk);
}

/** Resolves when the publisher has done what it puts off, so that none of it falls to the other newsroom. */
async function whenQuiet({ running }: BenchNewsroom): Promise<void> {
  const used = () => usageOf(running.pid('publisher')).seconds;
  for (let before = -1; used() - before > 0.02; ) {
    before = used();
    await pause(between * 2);
  }
}
