import type { CmsReader } from '../cms/reader.ts';
import type { Model } from '../model/model.ts';
import type { Publishing } from '../publish/publishing.ts';
import { advancedLine, isSameLine } from './steady.ts';

/** The net below the cms's own word: a change that nobody told is found within this many milliseconds. */
const interval = 5000;
const shortest = 20;

export interface LineWatch {
  /** Looks once whether the state of the line, or the date, is another than the pages say, and publishes it. */
  look: () => Promise<void>;
  /** Looks again and again: at the moments when the state or the events were said to change, at midnight, and every five seconds. */
  start: () => void;
  stop: () => void;
}

export function watchLine({
  model,
  reader,
  publishing,
  now,
  onTrouble,
}: {
  model: Model;
  reader: CmsReader;
  publishing: Publishing;
  now: () => Temporal.Instant;
  onTrouble: (error: unknown) => void;
}): LineWatch {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  async function look(): Promise<void> {
    if (!model.isRead()) return;
    const known = model.lineStatus();
    const status = await reader
      .lineStatus()
      .catch(() => (known === null ? null : advancedLine(known, now())));
    const today = now().toZonedDateTimeISO(model.timeZone).toPlainDate().toString();
    if (isSameLine(status, known) && today === model.today() && !hasFailed(model)) return;
    await publishing.publish({ line: 'by-clock-if-need-be' });
  }

  async function again(): Promise<void> {
    await look().catch(onTrouble);
    if (stopped) return;
    timer = setTimeout(again, delayUntilNext({ model, now: now() }));
  }

  return {
    look,
    start: () => void again(),
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Milliseconds until the line is looked at next. */
export function delayUntilNext({
  model,
  now,
}: {
  model: Pick<Model, 'timeZone' | 'lineStatus'>;
  now: Temporal.Instant;
}): number {
  const midnight = now.toZonedDateTimeISO(model.timeZone).add({ days: 1 }).startOfDay().toInstant();
  const line = model.lineStatus();
  const moments = [
    midnight,
    ...[line?.until, line?.eventsChangeAt].flatMap((at) => (at ? [Temporal.Instant.from(at)] : [])),
  ];
  const delays = moments.map((moment) => moment.epochMilliseconds - now.epochMilliseconds);
  return Math.max(shortest, Math.min(interval, ...delays.filter((delay) => delay > 0)));
}

function hasFailed(model: Model): boolean {
  return model.ledger.errorOf('line') !== null;
}
