import { swedishHoliday } from './holidays.ts';
import type { Hours, Language, LineSettings } from './line.ts';

/** What office hours are made from. */
export type HourSettings = Pick<
  LineSettings,
  'weeklyHours' | 'closedOnSwedishHolidays' | 'closedDays' | 'shortDays'
>;

/** Why a day has the office hours it has. */
export type DayKind =
  | { kind: 'weekly' }
  | { kind: 'short-day' }
  | { kind: 'closed-day'; reason: string | null }
  | { kind: 'swedish-holiday' };

/** A date whose hours are not the weekly ones; `hours` null means closed all day. */
export interface HourException {
  /** `YYYY-MM-DD`. */
  date: string;
  hours: Hours | null;
  reason: string;
}

interface Day {
  date: Temporal.PlainDate;
  settings: HourSettings;
}

/**
 * The office hours of a local date, in order of time; empty when closed all day.
 * Short days win over closed days and holidays, those over weekly hours. An entry that closes before it opens counts for nothing.
 */
export function officeHoursOn({ date, settings }: Day): Hours[] {
  const { kind } = dayKind({ date, settings });
  if (kind === 'weekly') return weeklyHoursOn({ date, settings });
  if (kind !== 'short-day') return [];
  const day = date.toString();
  return inOrder(settings.shortDays.filter((entry) => entry.date === day));
}

/** Which rule decides the office hours of a local date. */
export function dayKind({ date, settings }: Day): DayKind {
  const day = date.toString();
  if (settings.shortDays.some((entry) => entry.date === day)) return { kind: 'short-day' };
  const closed = settings.closedDays.find((entry) => entry.date === day);
  if (closed !== undefined) return { kind: 'closed-day', reason: closed.reason || null };
  if (settings.closedOnSwedishHolidays && swedishHoliday(date, 'sv') !== null) {
    return { kind: 'swedish-holiday' };
  }
  return { kind: 'weekly' };
}

/**
 * The dates whose office hours differ from the weekly ones, in order, with the reason in the language asked for.
 * Where a short day has several stretches, `hours` spans them.
 * @param from the first local date looked at
 * @param days how many dates are looked at
 */
export function hourExceptions({
  from,
  days,
  settings,
  language,
}: {
  from: Temporal.PlainDate;
  days: number;
  settings: HourSettings;
  language: Language;
}): HourException[] {
  const exceptions: HourException[] = [];
  for (let ahead = 0; ahead < days; ahead += 1) {
    const date = from.add({ days: ahead });
    const actual = officeHoursOn({ date, settings });
    if (sameHours(actual, weeklyHoursOn({ date, settings }))) continue;
    exceptions.push({
      date: date.toString(),
      hours: span(actual),
      reason: exceptionReason({ date, settings, language }),
    });
  }
  return exceptions;
}

function exceptionReason({ date, settings, language }: Day & { language: Language }): string {
  const day = date.toString();
  const written = settings.closedDays.find((entry) => entry.date === day)?.reason;
  if (written) return written;
  const holiday = settings.closedOnSwedishHolidays ? swedishHoliday(date, language) : null;
  if (holiday !== null) return holiday;
  const short = dayKind({ date, settings }).kind === 'short-day';
  if (language === 'sv') return short ? 'ändrade öppettider' : 'stängd dag';
  return short ? 'changed hours' : 'closed day';
}

function weeklyHoursOn({ date, settings }: Day): Hours[] {
  return inOrder(settings.weeklyHours.filter((entry) => entry.day === date.dayOfWeek));
}

function inOrder(entries: Hours[]): Hours[] {
  return entries
    .filter(({ opens, closes }) => closes > opens || closes === '00:00')
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0));
}

function sameHours(some: Hours[], others: Hours[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ opens, closes }, at) => opens === others[at]?.opens && closes === others[at]?.closes)
  );
}

function span(hours: Hours[]): Hours | null {
  const first = hours[0];
  if (first === undefined) return null;
  const endOfDay = (time: string) => (time === '00:00' ? '24:00' : time);
  const last = hours.reduce((late, entry) => (endOfDay(entry.closes) > endOfDay(late.closes) ? entry : late));
  return { opens: first.opens, closes: last.closes };
}
