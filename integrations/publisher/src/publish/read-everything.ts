import { publicCollections } from '@pressjour/contract';
import type { CmsReader } from '../cms/reader.ts';
import type { MediaCopies } from '../media/copies.ts';
import { causeOf } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { applyReadings } from './apply.ts';
import type { Repair } from './decide.ts';
import { readLine } from './read-line.ts';
import { readSettings } from './read-settings.ts';

const chunkSize = 100;

/**
 * Reads anew everything that the public may read. The ids of a collection come in one answer, so that no document slips
 * through between two pages of a list that moves.
 * @returns `faults`: what could not be read, and is kept as it was or, a file, left out; `mediaWritten`: paths of files copied; `mediaRepaired`:
 * the same, and why
 */
export async function readEverything({
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
}): Promise<{ faults: string[]; mediaWritten: string[]; mediaRepaired: Repair[] }> {
  await readLine({ model, reader, how: 'from-cms', now });
  await readSettings({ model, reader });
  const faults: string[] = [];
  for (const collection of publicCollections) {
    const ids = await reader.ids(collection);
    const present = new Set(ids);
    const lost = model.documents.ids(collection).filter((id) => !present.has(id));
    apply(
      model,
      lost.map((id) => ({ collection, id, versions: [] })),
    );
    for (let from = 0; from < ids.length; from += chunkSize) {
      const answers = await reader.documents(collection, ids.slice(from, from + chunkSize));
      apply(
        model,
        answers.filter((answer) => 'versions' in answer),
      );
      for (const answer of answers) {
        if ('fault' in answer)
          faults.push(`${causeOf(answer)} is not as the site needs it (${answer.fault})`);
      }
    }
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
  }
  model.setRead();
  const mediaRepaired = mediaWritten.map((path): Repair => ({ path, why: broken.get(path) ?? 'outdated' }));
  return { faults, mediaWritten, mediaRepaired };
}

function apply(model: Model, readings: Parameters<typeof applyReadings>[0]['readings'][number]['reading'][]) {
  applyReadings({ model, readings: readings.map((reading) => ({ reading, causes: ['full'] })) });
}
