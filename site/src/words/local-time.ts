import type { LocalMoment, ToLocal } from './moment.ts';

/** Reads instants in the press office's IANA time zone. */
export function localTimeIn(timeZone: string): ToLocal {
  return (instant) => {
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
    return {
      year: local.year,
      month: local.month,
      day: local.day,
      weekday: local.dayOfWeek,
      hour: local.hour,
      minute: local.minute,
    };
  };
}

/** The date of the calendar, `YYYY-MM-DD`, at midnight. */
export function localDate(date: string): LocalMoment {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(date);
  return { year, month, day, weekday: dayOfWeek, hour: 0, minute: 0 };
}
