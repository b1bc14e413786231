import { type LineStatus, languages, paths } from '@pressjour/contract';
import type { CmsReader } from '../cms/reader.ts';
import { advancedLine, isSameLine } from '../line/steady.ts';
import type { Model } from '../model/model.ts';
import { pressBox } from '../routes/frame.ts';
import { linePaths } from '../routes/page-at.ts';

/** How strict a reading of the line is: the watch goes by the clock when the cms does not answer. */
export type LineReading = 'from-cms' | 'by-clock-if-need-be';

/**
 * Reads the press service and the state of the line, and marks what they change: the pages that state whether somebody
 * answers, or every page where the press box changes.
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
  const today = now().toZonedDateTimeISO(model.timeZone).toPlainDate().toString();

  model.transaction(() => {
    let line = today !== model.today() || !isSameLine(status, model.lineStatus());
    for (const { language, service } of services) {
      const before = model.pressService(language);
      if (JSON.stringify(before) === JSON.stringify(service)) continue;
      line = true;
      model.setPressService(language, service);
      if (JSON.stringify(before?.retention) !== JSON.stringify(service.retention)) {
        model.ledger.markDirty({ path: paths.privacy(language), cause: 'line' });
      }
      if (before === null || JSON.stringify(pressBox(before)) === JSON.stringify(pressBox(service))) continue;
      model.ledger.markAllDirty('frame');
    }
    model.setLineStatus(status);
    model.setToday(today);
    if (line) for (const path of linePaths) model.ledger.markDirty({ path, cause: 'line' });
  });
}

function lineByClock(status: LineStatus | null, now: Temporal.Instant): LineStatus | null {
  return status === null ? null : advancedLine(status, now);
}
