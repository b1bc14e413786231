/** A stretch of time in milliseconds since the epoch, half open. */
export interface Stretch {
  start: number;
  end: number;
}

export const hourMilliseconds = 3_600_000;
export const dayMilliseconds = 24 * hourMilliseconds;

export function covers({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end;
}

/** Whether any moment of the stretch lies from `from` up to and including `until`. */
export function touches({ start, end }: Stretch, { from, until }: { from: number; until: number }): boolean {
  return start <= until && end > from && start < end;
}

export function milliseconds(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

export function toInstant(at: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at);
}

/** What a clock on the wall shows. `day`: days since 1970-01-01 of the local date. `time`: `HH:MM:SS`. */
export function localClock(at: number, timeZone: string): { day: number; time: string } {
  const { offsetNanoseconds } = toInstant(at).toZonedDateTimeISO(timeZone);
  const local = at + offsetNanoseconds / 1_000_000;
  const day = Math.floor(local / dayMilliseconds);
  const seconds = Math.floor((local - day * dayMilliseconds) / 1000);
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return { day, time: parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':') };
}

export function dateOfDay(day: number): Temporal.PlainDate {
  return epochDate.add({ days: day });
}

/**
 * The moment of a local time. `twice`: which one is meant of a time that happens twice. A time that never happens
 * moves forward by the gap, so 02:30 becomes 03:30 on the night that skips 02:00 to 03:00.
 */
export function localMoment({
  date,
  time,
  timeZone,
  twice,
}: {
  date: Temporal.PlainDate;
  time: string;
  timeZone: string;
  twice: 'earlier' | 'later';
}): number {
  // `compatible` takes the earlier of two and moves forward over a gap; `later` takes the later and moves forward too.
  const disambiguation = twice === 'earlier' ? 'compatible' : 'later';
  return date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone, { disambiguation })
    .epochMilliseconds;
}

/** `YYYY-MM-DD HH:MM` */
export function localTime(at: number, timeZone: string): string {
  const local = toInstant(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const epochDate = Temporal.PlainDate.from('1970-01-01');
