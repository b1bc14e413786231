import type { TestDatabase } from '../../harness/database.ts';
import { startMongod } from '../../harness/mongod.ts';
import { type Figure, lineOf, type Section } from '../section.ts';
import { measureExtras } from './extras.ts';
import {
  measureAstro,
  measureHugo,
  measureOne,
  measureReaders,
  measureRebuild,
  measureTogether,
  type Subject,
} from './measures.ts';
import { startNewsroom } from './newsroom.ts';

/** Beside the publishes one by one, which every newsroom measures. */
const besides = ['together', 'readers', 'rebuild', 'astro', 'hugo'] as const;
type Beside = (typeof besides)[number];

const standard = 20_000;
const smallest = 1_000;
const largest = 100_000;

/** Issue 5: from sending the publish request to page, lists and feeds on disk; and what a rebuild costs, beside others. */
export const publishing: Section = {
  name: 'publishing',
  title: 'from sending a publish request to page, lists and feeds on disk, by the built cms and publisher',
  parts: ['sqlite', ...besides, 'extras', 'mongodb', 'growth'],
  async measure({ items, only }) {
    const wants = (part: string) => only.length === 0 || only.includes(part);
    const figures: Figure[] = [];
    const note = (figure: Figure) => void figures.push(figure);
    const size = items ?? standard;
    const asked = besides.filter(wants);
    const p95s: number[] = [];
    if (wants('growth')) p95s.push(await measure({ items: smallest, parts: [], note }));
    if (wants('sqlite') || wants('growth') || asked.length > 0) {
      p95s.push(await measure({ items: size, parts: asked, note }));
    }
    if (wants('growth')) {
      p95s.push(await measure({ items: largest, parts: ['rebuild'], note }));
      note({
        what: 'slowest p95 of the sizes over the fastest',
        value: Math.max(...p95s) / Math.min(...p95s),
        most: 1.5,
      });
    }
    if (wants('extras')) await measureExtras({ items: size, note: aloud(note) });
    if (wants('mongodb')) {
      const mongod = await startMongod();
      process.env.PRESSJOUR_TEST_MONGODB_URI = mongod.uri;
      try {
        await measure({
          items: size,
          database: 'mongodb',
          parts: asked.filter((part) => part === 'together'),
          note,
        });
      } finally {
        await mongod.stop();
      }
    }
    return figures;
  },
};

/** One newsroom of so many items. @returns p95 of a publish, milliseconds */
async function measure({
  items,
  database = 'sqlite',
  parts,
  note,
}: {
  items: number;
  database?: TestDatabase;
  parts: readonly Beside[];
  note: Subject['note'];
}): Promise<number> {
  await using newsroom = await startNewsroom({ database, items });
  const name = `${database}, ${items} items`;
  const subject = { newsroom, items, name, note: aloud(note) };
  const p95 = await measureOne(subject);
  if (parts.includes('together')) await measureTogether(subject);
  if (parts.includes('readers')) await measureReaders(subject);
  if (parts.includes('rebuild')) await measureRebuild(subject);
  if (parts.includes('astro')) await measureAstro({ ...subject, p95 });
  if (parts.includes('hugo')) await measureHugo({ ...subject, p95 });
  return p95;
}

/** A whole run takes a quarter of an hour: each figure is said when it is there. */
function aloud(note: Subject['note']): Subject['note'] {
  return (figure) => {
    console.error(lineOf(figure));
    note(figure);
  };
}
