import { officeHoursOn } from './hours.ts';
import type { LadderStep, Line, LineEvent, LineSettings, LineShift, LineState } from './line.ts';

/** The line laid out on the time axis, in milliseconds since the epoch; every stretch is half open. */
export interface Timeline {
  settings: LineSettings;
  office: Stretch[];
  events: (Stretch & { event: LineEvent })[];
  shifts: (Stretch & { shift: LineShift })[];
}

export interface Stretch {
  start: number;
  end: number;
}

/** A shift whose officer can be called. */
export type ReachableShift = LineShift & { officer: { phone: string } };

export interface Decision {
  state: LineState;
  answered: boolean;
  ladder: LadderStep[];
}

/**
 * Lays out office hours from `from` until `until` (milliseconds), and all events and shifts.
 * A local time that happens twice opens at the first and closes at the last; one that never happens moves
 * forward by the gap, so 02:30 becomes 03:30 on the night that skips 02:00 to 03:00.
 */
export function layOut({ line, from, until }: { line: Line; from: number; until: number }): Timeline {
  return {
    settings: line.settings,
    office: officeStretches({ line, from, until }),
    events: line.events
      .map((event) => ({ event, start: milliseconds(event.startsAt), end: milliseconds(event.endsAt) }))
      .sort((a, b) => a.start - b.start || compare(a.event.id, b.event.id)),
    shifts: line.shifts
      .map((shift) => ({ shift, start: milliseconds(shift.startsAt), end: milliseconds(shift.endsAt) }))
      .sort(callOrder),
  };
}

/** State and ladder at one moment, in milliseconds. */
export function decide(timeline: Timeline, at: number): Decision {
  if (timeline.office.some((stretch) => covers(stretch, at))) {
    const ladder = reachable(timeline, [
      ...deskSteps(timeline.settings),
      ...(timeline.settings.overflowToOfficers ? officerSteps(timeline, at) : []),
    ]);
    return { state: 'desk', answered: ladder.length > 0, ladder };
  }
  if (timeline.events.some((stretch) => stretch.event.staffed && covers(stretch, at))) {
    const ladder = reachable(timeline, officerSteps(timeline, at));
    return { state: 'event', answered: ladder.length > 0, ladder };
  }
  return { state: 'closed', answered: false, ladder: [] };
}

/** Every moment after `from` and before `until` at which a decision may change, in order, each once. */
export function boundaries({
  timeline,
  from,
  until,
}: {
  timeline: Timeline;
  from: number;
  until: number;
}): number[] {
  const moments = new Set<number>();
  for (const { start, end } of [...timeline.office, ...timeline.events, ...timeline.shifts]) {
    if (start > from && start < until) moments.add(start);
    if (end > from && end < until) moments.add(end);
  }
  return [...moments].sort((a, b) => a - b);
}

export function covers({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end;
}

/** The shifts going on at a moment, in the order in which their officers are called. */
export function shiftsOn(timeline: Timeline, at: number): LineShift[] {
  return timeline.shifts.filter((stretch) => covers(stretch, at)).map(({ shift }) => shift);
}

/** The shifts going on at a moment whose officers can be called: with a number, and one that is not the press number. */
export function reachableShiftsOn(timeline: Timeline, at: number): ReachableShift[] {
  return shiftsOn(timeline, at).flatMap(({ officer: { phone, ...officer }, ...shift }) =>
    phone === null || phone === timeline.settings.number
      ? []
      : [{ ...shift, officer: { ...officer, phone } }],
  );
}

function officerSteps(timeline: Timeline, at: number): LadderStep[] {
  return reachableShiftsOn(timeline, at).map(({ officer, tier }) => ({
    tier,
    name: officer.name,
    phone: officer.phone,
    officer: officer.id,
    acceptByKey: true,
    ringSeconds: timeline.settings.ringSeconds,
  }));
}

function deskSteps(settings: LineSettings): LadderStep[] {
  return settings.deskNumbers.map(({ label, phone, acceptByKey }) => ({
    tier: 0,
    name: label,
    phone,
    officer: null,
    acceptByKey,
    ringSeconds: settings.ringSeconds,
  }));
}

/** Each telephone rings once, and the press number never: it would call itself. */
function reachable({ settings }: Timeline, steps: LadderStep[]): LadderStep[] {
  const seen = new Set([settings.number]);
  return steps.filter(({ phone }) => !seen.has(phone) && seen.add(phone));
}

function officeStretches({ line, from, until }: { line: Line; from: number; until: number }): Stretch[] {
  const stretches: Stretch[] = [];
  const first = localDate(from, line.timeZone).subtract({ days: 1 });
  const last = localDate(until, line.timeZone).add({ days: 1 });
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const { opens, closes } of officeHoursOn({ date, settings: line.settings })) {
      const closingDate = closes === '00:00' ? date.add({ days: 1 }) : date;
      const start = localMoment({ date, time: opens, timeZone: line.timeZone, twice: 'earlier' });
      const end = localMoment({ date: closingDate, time: closes, timeZone: line.timeZone, twice: 'later' });
      if (start < end) stretches.push({ start, end });
    }
  }
  return stretches;
}

function localMoment({
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

function localDate(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

function milliseconds(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** Tier by tier; within a tier the shift that began first, then by the officer's name. */
function callOrder(a: Stretch & { shift: LineShift }, b: Stretch & { shift: LineShift }): number {
  return (
    a.shift.tier - b.shift.tier ||
    a.start - b.start ||
    compare(a.shift.officer.name, b.shift.officer.name) ||
    compare(a.shift.id, b.shift.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
