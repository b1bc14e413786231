import { type CallEvent, callEventShape } from '@pressjour/contract';
import type { Logger } from 'pino';
import { openSegments, type Position, readStored } from './segments.ts';
import { within } from './within.ts';

/** What happens to calls, on disk within 50 ms, kept until the cms has it. */
export interface Journal {
  /** Takes an entry and returns at once. */
  append: (entry: CallEvent) => void;
  /** The oldest entries that the cms has not acknowledged, in the order in which they were written. */
  unacknowledged: (atMost: number) => CallEvent[];
  /** The oldest so many were stored by the cms. */
  acknowledge: (count: number) => void;
  /**
   * The oldest one will never be taken by the cms: it is set aside in a file of its own for 30 days.
   * @throws when the disk does not take it, or is not done with it in time
   */
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
  /** Whether the disk refuses to take entries, or does not get done. */
  alarm: boolean;
}

export interface JournalParts {
  folder: string;
  now: () => Temporal.Instant;
  log: Logger;
  /** Called when there are entries to hand over: they were written, the disk refused them, or it takes too long. */
  onFlush: () => void;
  /** How long the disk is waited for. */
  patienceMilliseconds?: number;
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
const untaken =
  'The disk does not take the journal: entries stay in memory, and go to the cms from there. Free some space in DATA_DIR.';
const unreadable =
  'The journal of a former run cannot be read: new entries stay in memory, and go to the cms from there. Mend DATA_DIR/duty-line/journal; it is tried again each second.';

/**
 * Opens the journal with every entry that a former run left unacknowledged. While these cannot be read new ones stay in memory, so
 * that none is passed over: the place in the journal is not moved past entries that nobody has seen.
 */
export async function openJournal({
  folder,
  now,
  log,
  onFlush,
  patienceMilliseconds = 5000,
}: JournalParts): Promise<Journal> {
  const items: Item[] = [];
  const segments = openSegments(folder);
  let written = 0;
  let acknowledged = 0;
  let isRead = false;
  let alarm = false;
  /** Whether the disk has been at one batch for too long. */
  let hangs = false;
  /** A clock that is set back does not lead back to a segment that is done with. */
  let day = '';
  let closed = false;
  let timer: NodeJS.Timeout | null = null;
  let flushing: Promise<void> = Promise.resolve();
  let place: Position | null = null;
  let bookkeeping: Promise<void> | null = null;
  const housekeeping = setInterval(() => void removeOld(), hour).unref();
  try {
    items.push(...(await storedItems()));
    written = items.length;
  } catch (error) {
    raise(error, unreadable);
    flushIn(retryMilliseconds);
  }
  await removeOld();

  return {
    append(entry) {
      items.push({ entry, end: null });
      flushIn(collectMilliseconds);
    },
    unacknowledged: (atMost) => items.slice(acknowledged, acknowledged + atMost).map(({ entry }) => entry),
    acknowledge(count) {
      acknowledged = Math.min(items.length, acknowledged + count);
      trim();
    },
    async setAside() {
      const item = items[acknowledged];
      if (item === undefined) return;
      await within(patienceMilliseconds, segments.setAside(dayOf(now()), JSON.stringify(item.entry)));
      acknowledged += 1;
      trim();
    },
    state: () => ({ backlog: items.length - acknowledged, unwritten: items.length - written, alarm }),
    async close() {
      closed = true;
      clearInterval(housekeeping);
      if (timer !== null) clearTimeout(timer);
      await within(patienceMilliseconds, finish()).catch((error: unknown) => raise(error, untaken));
      if (written < items.length) {
        log.error(
          { lost: items.length - written },
          'The disk took no more entries of the journal; those in memory end here.',
        );
      }
    },
  };

  async function finish(): Promise<void> {
    await flushing;
    await flush();
    await bookkeeping;
    await segments.close();
  }

  async function storedItems(): Promise<Item[]> {
    const { lines, newest } = await readStored(folder);
    day = newest;
    isRead = true;
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
      if (hangs) onFlush();
      else flushing = flushing.then(flush);
    }, milliseconds);
  }

  async function flush(): Promise<void> {
    if (isRead && written === items.length) return;
    try {
      // Written once more, behind those that came meanwhile: the cms keeps each once.
      if (!isRead) items.push(...(await storedItems()).map(({ entry }) => ({ entry, end: null })));
      await write(items.slice(written));
      if (alarm) log.info('The disk takes the journal again; everything from memory is written.');
      alarm = false;
      trim();
      if (written < items.length) flushIn(collectMilliseconds);
    } catch (error) {
      raise(error, isRead ? untaken : unreadable);
      flushIn(retryMilliseconds);
    }
    onFlush();
  }

  /** A disk that hangs is waited for, however long: begun anew, what it is at would be written twice. */
  async function write(batch: Item[]): Promise<void> {
    if (batch.length === 0) return;
    const today = dayOf(now());
    if (today > day) day = today;
    const lines = batch.map(({ entry }) => JSON.stringify(entry));
    const late = setTimeout(() => {
      hangs = true;
      raise(new Error(`The disk has not written within ${patienceMilliseconds} ms.`), untaken);
      onFlush();
    }, patienceMilliseconds);
    try {
      const ends = await segments.append(day, lines);
      for (const [index, item] of batch.entries()) item.end = ends[index] ?? null;
      written += batch.length;
    } finally {
      clearTimeout(late);
      hangs = false;
    }
  }

  function raise(error: unknown, sentence: string): void {
    if (!alarm) log.error({ err: error }, sentence);
    alarm = true;
  }

  /** Forgets what is both on disk and acknowledged, and remembers how far that is. */
  function trim(): void {
    const done = items.splice(0, Math.min(written, acknowledged));
    written -= done.length;
    acknowledged -= done.length;
    place = done.at(-1)?.end ?? place;
    bookkeeping ??= savePlace().finally(() => {
      bookkeeping = null;
    });
  }

  async function savePlace(): Promise<void> {
    while (place !== null) {
      const next = place;
      place = null;
      await segments.savePosition(next).catch((error: unknown) => {
        log.warn(
          { err: error },
          'The place in the journal could not be remembered; a restart will offer entries again.',
        );
      });
    }
  }

  /** The journal holds callers' numbers: what the cms has had is removed after a week, what it refused after 30 days. */
  async function removeOld(): Promise<void> {
    if (!isRead) return;
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
