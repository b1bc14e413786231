import type { LineSnapshot } from '@pressjour/contract';
import { type Duty, dutiesBetween, type Interval } from '@pressjour/rules';
import { type DutyCheck, dutyCheck } from '../../line/duty-check.ts';

/** A duty as far as it lies within a week. */
export interface WeekDuty {
  name: string;
  source: Duty['source'];
  /** Of the shift or the rotation. */
  id: string;
  extra: boolean;
  /** Instants; null where the duty reaches beyond the week. */
  from: string | null;
  until: string | null;
}

/** A week of the roster, from Monday to Sunday in local time, as far as it lies within the time asked for. */
export interface RosterWeek {
  /** ISO 8601 week of the year. */
  number: number;
  /** Local dates, `YYYY-MM-DD`; the last day belongs to it. */
  firstDay: string;
  lastDay: string;
  /** One for each tier of `tiers`, in order of time. */
  duties: WeekDuty[][];
  /** As far as they lie within the week. */
  gaps: DutyCheck['gaps'];
  overlaps: DutyCheck['overlaps'];
}

export interface RosterByWeek {
  /** Every tier that somebody has within the time asked for; 1 at least. */
  tiers: number[];
  weeks: RosterWeek[];
}

/** Who has duty when, week by week, with what is to be put right. Pure. */
export function rosterByWeek({ from, until, line }: Interval & { line: LineSnapshot }): RosterByWeek {
  const duties = dutiesBetween({ from, until, line });
  const tiers = [...new Set([1, ...duties.map(({ tier }) => tier)])].sort((a, b) => a - b);
  const { gaps, overlaps } = dutyCheck({ line, from, until, verified: new Set() });
  const weeks = weeksBetween({ from, until, timeZone: line.timeZone }).map((week) => ({
    ...daysOf(week, line.timeZone),
    duties: tiers.map((tier) =>
      duties.filter((duty) => duty.tier === tier && meets(duty, week)).map(within(week)),
    ),
    gaps: clipped(gaps, week),
    overlaps: clipped(overlaps, week),
  }));
  return { tiers, weeks };
}

function weeksBetween({ from, until, timeZone }: Interval & { timeZone: string }): Interval[] {
  const today = from.toZonedDateTimeISO(timeZone).toPlainDate();
  const weeks: Interval[] = [];
  for (let monday = today.subtract({ days: today.dayOfWeek - 1 }); ; monday = monday.add({ weeks: 1 })) {
    const starts = monday.toZonedDateTime(timeZone).toInstant();
    if (Temporal.Instant.compare(starts, until) >= 0) return weeks;
    const ends = monday.add({ weeks: 1 }).toZonedDateTime(timeZone).toInstant();
    weeks.push({ from: later(starts, from), until: earlier(ends, until) });
  }
}

function daysOf({ from, until }: Interval, timeZone: string) {
  const first = from.toZonedDateTimeISO(timeZone).toPlainDate();
  const last = until.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate();
  // Dates of the ISO calendar have a week of the year.
  return { number: first.weekOfYear ?? 0, firstDay: `${first}`, lastDay: `${last}` };
}

function within(week: Interval) {
  return ({ officer, source, id, extra, from, until }: Duty): WeekDuty => ({
    name: officer.name,
    source,
    id,
    extra,
    from: Temporal.Instant.compare(from, week.from) > 0 ? `${from}` : null,
    until: Temporal.Instant.compare(until, week.until) < 0 ? `${until}` : null,
  });
}

function clipped<T extends { from: string; until: string }>(stretches: readonly T[], week: Interval): T[] {
  return stretches
    .map((stretch) => ({
      stretch,
      from: later(Temporal.Instant.from(stretch.from), week.from),
      until: earlier(Temporal.Instant.from(stretch.until), week.until),
    }))
    .filter(({ from, until }) => Temporal.Instant.compare(from, until) < 0)
    .map(({ stretch, from, until }) => ({ ...stretch, from: `${from}`, until: `${until}` }));
}

function meets(one: Interval, other: Interval): boolean {
  return (
    Temporal.Instant.compare(one.from, other.until) < 0 && Temporal.Instant.compare(other.from, one.until) < 0
  );
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
