import type { ToLocal } from './moment.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Reads instants in the press office's IANA time zone, in browsers that do not have Temporal yet. */
export function browserTimeIn(timeZone: string): ToLocal {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const parts = format.formatToParts(new Date(instant));
    const read = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find((part) => part.type === type)?.value ?? '';
    return {
      year: Number(read('year')),
      month: Number(read('month')),
      day: Number(read('day')),
      weekday: weekdays.indexOf(read('weekday')) + 1,
      hour: Number(read('hour')),
      minute: Number(read('minute')),
    };
  };
}
