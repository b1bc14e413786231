import type { Language, PressBox } from '@pressjour/contract';
import { calendars } from '../text/calendar.ts';

export interface HoursRow {
  /** One weekday, or the first and last of several in a row: måndag–fredag. */
  days: string;
  /** Null: closed. */
  hours: string | null;
}

/** The week with days of equal hours drawn together, Monday first. */
export function weekInRows(weeklyHours: PressBox['weeklyHours'], language: Language): HoursRow[] {
  const calendar = calendars[language];
  const rows: { first: number; last: number; hours: string | null }[] = [];
  for (let day = 1; day <= 7; day++) {
    const spans = weeklyHours
      .filter((entry) => entry.day === day)
      .sort((a, b) => (a.opens < b.opens ? -1 : 1))
      .map(({ opens, closes }) => hoursInWords({ opens, closes }, language));
    const hours = spans.length > 0 ? spans.join(', ') : null;
    const previous = rows.at(-1);
    if (previous && previous.hours === hours) previous.last = day;
    else rows.push({ first: day, last: day, hours });
  }
  return rows.map(({ first, last, hours }) => ({
    days: first === last ? calendar.weekday(first) : `${calendar.weekday(first)}–${calendar.weekday(last)}`,
    hours,
  }));
}

/** Times written HH:MM, as the language writes a span of time. */
export function hoursInWords(
  { opens, closes }: { opens: string; closes: string },
  language: Language,
): string {
  return calendars[language].span(clock(opens), clock(closes));
}

function clock(time: string): { hour: number; minute: number } {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { hour, minute };
}
