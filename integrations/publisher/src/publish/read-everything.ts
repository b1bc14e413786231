import { type PublicCollection, publicCollections } from '@pressjour/contract';
import type { CmsReader } from '../cms/reader.ts';
import type { MediaCopies } from '../media/copies.ts';
import { causeOf } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { applyReadings } from './apply.ts';
import type { Repair } from './decide.ts';
import { readLine } from './read-line.ts';
import { readSettings } from './read-settings.ts';

const chunkSize = 100;

/** What a reading of everything has come to. */
export interface ReadEverything {
  /** What could not be read, and is kept as it was or, a file, left out. */
  faults: string[];
  /** Paths of files copied. */
  mediaWritten: string[];
  /** The same, and why. */
  mediaRepaired: Repair[];
}

/**
 * Reads anew everything that the public may read, a part at each turn: what others publish may come between two of them, since
 * each part is taken in as it is read. Yields how many documents have been read.
 */
export async function* readEverything({
  model,
  reader,
  copies,
  thorough,
  now,
}: {
  model: Model;
  reader: CmsReader;
  copies: MediaCopies;
  /** Whether every byte of the media is compared with what was copied. */
  thorough: boolean;
  now: () => Temporal.Instant;
}): AsyncGenerator<number, ReadEverything> {
  await readLine({ model, reader, how: 'from-cms', now });
  await readSettings({ model, reader });
  const faults: string[] = [];
  let count = 0;
  const readAll = async function* (collection: PublicCollection, ids: string[]): AsyncGenerator<number> {
    const ask = (from: number) => {
      const answers = reader.documents(collection, ids.slice(from, from + chunkSize));
      answers.catch(() => {});
      return answers;
    };
    // While a part is taken in, the cms looks up the next. What was published since then may be newer than its answer.
    let coming = ask(0);
    let puts = model.documents.puts();
    for (let from = 0; from < ids.length; from += chunkSize) {
      const answers = await (puts === model.documents.puts() ? coming : ask(from));
      coming = ask(from + chunkSize);
      apply(
        model,
        answers.filter((answer) => 'versions' in answer),
      );
      for (const answer of answers) {
        if ('fault' in answer)
          faults.push(`${causeOf(answer)} is not as the site needs it (${answer.fault})`);
      }
      count += answers.length;
      puts = model.documents.puts();
      yield count;
    }
  };
  for (const collection of publicCollections) {
    const present = new Set<string>();
    for await (const ids of reader.ids(collection)) {
      for (const id of ids) present.add(id);
      yield* readAll(collection, ids);
    }
    // Asked about once more, since it may have been published after its turn.
    const lost = model.documents.ids(collection).filter((id) => !present.has(id));
    yield* readAll(collection, lost);
  }
  const mediaWritten: string[] = [];
  const broken = new Map(
    (await copies.forgetBroken({ thorough })).map((repair) => [repair.path, repair.why]),
  );
  for (const id of model.documents.usedMedia()) {
    const medium = model.documents.get('media', id, 'sv');
    if (medium === null) continue;
    const fetched = await copies.fetch(medium);
    mediaWritten.push(...fetched.written);
    faults.push(...fetched.faults);
    yield count;
  }
  model.setRead();
  const mediaRepaired = mediaWritten.map((path): Repair => ({ path, why: broken.get(path) ?? 'outdated' }));
  return { faults, mediaWritten, mediaRepaired };
}

function apply(model: Model, readings: Parameters<typeof applyReadings>[0]['readings'][number]['reading'][]) {
  applyReadings({ model, readings: readings.map((reading) => ({ reading, causes: ['full'] })) });
}
