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

/** What a clock on the wall shows. */
export interface WallClock {
  /** Days since 1970-01-01 of the local date. */
  day: number;
  /** `HH:MM:SS` */
  time: string;
}

/** Asks the time zone once for each time between two changes of the clock: to ask it each time costs a call more than all the rest. */
export function wallClock(timeZone: string): (at: number) => WallClock {
  const known: (Stretch & { offset: number })[] = [];
  return (at) => {
    let stretch = known.find((each) => covers(each, at));
    if (stretch === undefined) {
      stretch = sameOffset(at, timeZone);
      known.push(stretch);
    }
    const local = at + stretch.offset;
    const day = Math.floor(local / dayMilliseconds);
    const seconds = Math.floor((local - day * dayMilliseconds) / 1000);
    const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
    return { day, time: parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':') };
  };
}

/** The time around a moment in which the clock does not change. */
function sameOffset(at: number, timeZone: string): Stretch & { offset: number } {
  const zoned = toInstant(at).toZonedDateTimeISO(timeZone);
  // Transitions are looked for on either side of an instant; one at the very instant belongs to what follows.
  const before = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = zoned.getTimeZoneTransition('next');
  return {
    start: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    end: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
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
