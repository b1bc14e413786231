import { callOrder, type DutyStretch, type RotationDuties, rotationDuties, shiftDuty } from './duty.ts';
import { type DayKind, dayKind, officeHoursOn } from './hours.ts';
import { deskSteps } from './ladder.ts';
import type { Hours, LadderStep, Line, LineEvent, LineSettings } from './line.ts';
import { remember } from './remember.ts';
import {
  compareText,
  dateOfDay,
  localMoment,
  localTime,
  milliseconds,
  type Stretch,
  type WallClock,
  wallClock,
} from './time.ts';

/** What follows from the line alone, whatever the instant. */
export interface PreparedLine {
  settings: LineSettings;
  clock: (at: number) => WallClock;
  desk: LadderStep[];
  /** In order of their start. */
  events: EventStretch[];
  /** The duties of all shifts, in calling order. */
  shifts: DutyStretch[];
  /** Tier by tier. */
  rotations: RotationDuties[];
  /** A local day, counted from 1970-01-01. */
  day: (day: number) => OfficeDay;
  /** `YYYY-MM-DD HH:MM` */
  localTime: (at: number) => string;
}

export type EventStretch = Stretch & { event: LineEvent };

export interface OfficeDay {
  date: Temporal.PlainDate;
  kind: DayKind;
  hours: Hours[];
  stretches: Stretch[];
}

const preparedLines = new WeakMap<Line, PreparedLine>();

/**
 * Reads the instants and local times of a line, once for each line object: a line is never changed, a new one takes its
 * place. Throws a RangeError for an instant, a date or a time zone that does not exist.
 */
export function prepare(line: Line): PreparedLine {
  const known = preparedLines.get(line);
  if (known !== undefined) return known;
  const prepared = read(line);
  preparedLines.set(line, prepared);
  return prepared;
}

function read(line: Line): PreparedLine {
  const { timeZone, settings } = line;
  const shifts = line.shifts.map(shiftDuty).sort(callOrder);
  return {
    settings,
    clock: wallClock(timeZone),
    desk: deskSteps(settings),
    events: line.events
      .map((event) => ({ event, start: milliseconds(event.startsAt), end: milliseconds(event.endsAt) }))
      .sort((a, b) => a.start - b.start || compareText(a.event.id, b.event.id)),
    shifts,
    rotations: line.rotations
      .toSorted((a, b) => a.tier - b.tier || compareText(a.id, b.id))
      .map((rotation) => rotationDuties({ rotation, shifts, timeZone })),
    day: remember({ limit: 5000, make: (day: number) => officeDay({ day, settings, timeZone }) }),
    localTime: remember({ limit: 5000, make: (at: number) => localTime(at, timeZone) }),
  };
}

function officeDay({
  day,
  settings,
  timeZone,
}: {
  day: number;
  settings: LineSettings;
  timeZone: string;
}): OfficeDay {
  const date = dateOfDay(day);
  const hours = officeHoursOn({ date, settings });
  const stretches = hours
    .map(({ opens, closes }) => ({
      start: localMoment({ date, time: opens, timeZone, twice: 'earlier' }),
      end: localMoment({
        date: closes === '00:00' ? date.add({ days: 1 }) : date,
        time: closes,
        timeZone,
        twice: 'later',
      }),
    }))
    .filter(({ start, end }) => start < end);
  return { date, kind: dayKind({ date, settings }), hours, stretches };
}
