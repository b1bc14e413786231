import { type LineStatus, languages, paths } from '@pressjour/contract';
import type { CmsReader } from '../cms/reader.ts';
import { advancedLine, isSameLine } from '../line/steady.ts';
import type { Reading } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { briefingPathsOfDay } from '../routes/briefings.ts';
import { pressBox } from '../routes/frame.ts';
import { linePaths } from '../routes/page-at.ts';
import { applyReadings } from './apply.ts';

/** How strict a reading of the line is: the watch goes by the clock when the cms does not answer. */
export type LineReading = 'from-cms' | 'by-clock-if-need-be';

/**
 * Reads the press service and the state of the line, and marks what they change: the pages that state whether somebody
 * answers, or every page where the press box changes. Events that have begun are read with it, since nobody tells of the moment at
 * which an event becomes public: as soon as the line names one, and at the latest with the next date.
 */
export async function readLine({
  model,
  reader,
  how,
  now,
}: {
  model: Model;
  reader: CmsReader;
  how: LineReading;
  now: () => Temporal.Instant;
}): Promise<void> {
  const keep = <T>(known: T | null) =>
    how === 'by-clock-if-need-be' && known !== null
      ? () => known
      : (error: unknown): never => {
          throw error;
        };
  const [status, services] = await Promise.all([
    reader.lineStatus().catch(keep(lineByClock(model.lineStatus(), now()))),
    Promise.all(
      languages.map(async (language) => ({
        language,
        service: await reader.pressService(language).catch(keep(model.pressService(language))),
      })),
    ),
  ]);
  const begun = await eventsBegun({ model, reader }).catch(keep<Reading[]>([]));
  const today = now().toZonedDateTimeISO(model.timeZone).toPlainDate().toString();

  model.transaction(() => {
    const before = linePaths(model);
    const isOtherDay = today !== model.today();
    let line = isOtherDay || !isSameLine(status, model.lineStatus());
    for (const { language, service } of services) {
      const known = model.pressService(language);
      if (JSON.stringify(known) === JSON.stringify(service)) continue;
      line = true;
      model.setPressService(language, service);
      if (JSON.stringify(known?.retention) !== JSON.stringify(service.retention)) {
        model.ledger.markDirty({ path: paths.privacy(language), cause: 'line' });
      }
      if (known === null || JSON.stringify(pressBox(known)) === JSON.stringify(pressBox(service))) continue;
      model.ledger.markAllDirty('frame');
    }
    model.setLineStatus(status);
    model.setToday(today);
    if (isOtherDay) {
      for (const path of [paths.sitemapNews(), ...briefingPathsOfDay]) {
        model.ledger.markDirty({ path, cause: 'line' });
      }
    }
    applyReadings({ model, readings: begun.map((reading) => ({ reading, causes: ['line'] })) });
    if (!line) return;
    for (const path of new Set([...before, ...linePaths(model)]))
      model.ledger.markDirty({ path, cause: 'line' });
  });
}

/** What the cms shows of events that the model does not know; nothing before everything is read once, the events with it. */
async function eventsBegun({ model, reader }: { model: Model; reader: CmsReader }): Promise<Reading[]> {
  if (!model.isRead()) return [];
  const readings: Reading[] = [];
  for await (const ids of reader.ids('events')) {
    const unknown = ids.filter((id) => !model.documents.has({ collection: 'events', id }));
    if (unknown.length === 0) continue;
    for (const answer of await reader.documents('events', unknown)) {
      if ('versions' in answer) readings.push(answer);
    }
  }
  return readings;
}

function lineByClock(status: LineStatus | null, now: Temporal.Instant): LineStatus | null {
  return status === null ? null : advancedLine(status, now);
}
