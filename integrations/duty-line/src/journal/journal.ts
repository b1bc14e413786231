import { type CallEvent, callEventShape } from '@pressjour/contract';
import type { Logger } from 'pino';
import { openSegments, type Position, readLinesSincePosition } from './segments.ts';

/** What happens to calls, on disk within 50 ms, kept until the cms has it. */
export interface Journal {
  /** Takes an entry and returns at once. */
  append: (entry: CallEvent) => void;
  /** The oldest entries that the cms has not acknowledged, in the order in which they were written. */
  unacknowledged: (atMost: number) => CallEvent[];
  /** The oldest so many were stored by the cms. */
  acknowledge: (count: number) => Promise<void>;
  /** The oldest one will never be taken by the cms: it is set aside in a file of its own for 30 days. */
  setAside: () => Promise<void>;
  state: () => JournalState;
  /** Writes what is waiting and closes the files. */
  close: () => Promise<void>;
}

export interface JournalState {
  /** Entries that the cms has not acknowledged. */
  backlog: number;
  /** Entries in memory only. */
  unwritten: number;
  /** Whether the disk refuses to take entries. */
  alarm: boolean;
}

export interface JournalParts {
  folder: string;
  now: () => Temporal.Instant;
  log: Logger;
  /** Called after entries were written, and after the disk refused them. */
  onFlush: () => void;
}

interface Item {
  entry: CallEvent;
  /** Null while in memory only. */
  end: Position | null;
}

/** Entries are collected for this long and written together; with the time the disk takes this keeps within 50 ms. */
const collectMilliseconds = 20;
const retryMilliseconds = 1000;
const keepDays = 7;
const keepRefusedDays = 30;
const hour = 3_600_000;

/** Opens the journal with every entry that a former run left unacknowledged. */
export async function openJournal({ folder, now, log, onFlush }: JournalParts): Promise<Journal> {
  const items = await storedItems();
  const segments = openSegments(folder);
  let written = items.length;
  let acknowledged = 0;
  let alarm = false;
  /** A clock that is set back does not lead back to a segment that is done with. */
  let day = '';
  let closed = false;
  let timer: NodeJS.Timeout | null = null;
  let flushing: Promise<void> = Promise.resolve();
  let bookkeeping: Promise<void> = Promise.resolve();
  const housekeeping = setInterval(() => void removeOld(), hour).unref();
  await removeOld();

  return {
    append(entry) {
      items.push({ entry, end: null });
      flushIn(collectMilliseconds);
    },
    unacknowledged: (atMost) => items.slice(acknowledged, acknowledged + atMost).map(({ entry }) => entry),
    acknowledge(count) {
      acknowledged = Math.min(items.length, acknowledged + count);
      return trim();
    },
    async setAside() {
      const item = items[acknowledged];
      if (item === undefined) return;
      await segments.setAside(dayOf(now()), JSON.stringify(item.entry));
      acknowledged += 1;
      await trim();
    },
    state: () => ({ backlog: items.length - acknowledged, unwritten: items.length - written, alarm }),
    async close() {
      closed = true;
      clearInterval(housekeeping);
      if (timer !== null) clearTimeout(timer);
      await flushing;
      await flush();
      await bookkeeping;
      await segments.close();
      if (written < items.length) {
        log.error(
          { lost: items.length - written },
          'The disk took no more entries of the journal; those in memory end here.',
        );
      }
    },
  };

  async function storedItems(): Promise<Item[]> {
    const lines = await readLinesSincePosition(folder);
    return lines.flatMap(({ text, end }) => {
      const entry = parsed(text);
      if (entry !== null) return [{ entry, end }];
      if (text !== '') log.warn({ end }, 'A line of the journal was cut by a crash and is left out.');
      return [];
    });
  }

  function flushIn(milliseconds: number): void {
    if (closed) return;
    timer ??= setTimeout(() => {
      timer = null;
      flushing = flushing.then(flush);
    }, milliseconds);
  }

  async function flush(): Promise<void> {
    const batch = items.slice(written);
    if (batch.length === 0) return;
    try {
      const today = dayOf(now());
      if (today > day) day = today;
      const ends = await segments.append(
        day,
        batch.map(({ entry }) => JSON.stringify(entry)),
      );
      for (const [index, item] of batch.entries()) item.end = ends[index] ?? null;
      written += batch.length;
      if (alarm) log.info('The disk takes the journal again; everything from memory is written.');
      alarm = false;
      await trim();
    } catch (error) {
      if (!alarm) {
        log.error(
          { err: error },
          'The disk does not take the journal: entries stay in memory. Free some space in DATA_DIR.',
        );
      }
      alarm = true;
      flushIn(retryMilliseconds);
    }
    onFlush();
  }

  /** Forgets what is both on disk and acknowledged, and remembers how far that is. */
  function trim(): Promise<void> {
    const done = items.splice(0, Math.min(written, acknowledged));
    written -= done.length;
    acknowledged -= done.length;
    const end = done.at(-1)?.end;
    if (end) {
      bookkeeping = bookkeeping
        .then(() => segments.savePosition(end))
        .catch((error: unknown) => {
          log.warn(
            { err: error },
            'The place in the journal could not be remembered; a restart will offer entries again.',
          );
        });
    }
    return bookkeeping;
  }

  /** The journal holds callers' numbers: what the cms has had is removed after a week, what it refused after 30 days. */
  async function removeOld(): Promise<void> {
    const daysAgo = (days: number) => dayOf(now().subtract({ hours: 24 * days }));
    const oldestNeeded = items.find(({ end }) => end !== null)?.end?.segment;
    const limit = daysAgo(keepDays);
    const before = oldestNeeded !== undefined && oldestNeeded < limit ? oldestNeeded : limit;
    try {
      await segments.removeBefore({ segments: before, refused: daysAgo(keepRefusedDays) });
    } catch (error) {
      log.warn(
        { err: error },
        'Old segments of the journal could not be removed; it is tried again in an hour.',
      );
    }
  }
}

function dayOf(instant: Temporal.Instant): string {
  return instant.toString().slice(0, 'YYYY-MM-DD'.length);
}

function parsed(text: string): CallEvent | null {
  try {
    return callEventShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
