import type { Localized } from '@pressjour/contract';
import type { LocalMoment } from '../words/moment.ts';

type Clock = Pick<LocalMoment, 'hour' | 'minute'>;
type Day = Pick<LocalMoment, 'month' | 'day'>;

/** Dates and times as the language writes them. */
export interface Calendar {
  /** 1 is Monday. */
  weekday: (number: number) => string;
  /** 1 is January. */
  month: (number: number) => string;
  /** Without the year: 22 november. */
  day: (day: Day) => string;
  /** 22 november 2026. */
  date: (day: Day & { year: number }) => string;
  /** The time of day in a sentence: kl. 17.00. */
  time: (clock: Clock) => string;
  /** From one time to another: kl. 8.00–17.00. */
  span: (opens: Clock, closes: Clock) => string;
  /** 22 november 2026 kl. 17.00. */
  dateTime: (moment: LocalMoment) => string;
}

const names = {
  sv: {
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    months: [
      ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
      ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
    ],
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
  },
} satisfies Localized<{ weekdays: string[]; months: string[] }>;

const twoDigits = (number: number) => String(number).padStart(2, '0');
const swedishClock = ({ hour, minute }: Clock) => `${hour}.${twoDigits(minute)}`;
const englishClock = ({ hour, minute }: Clock) => `${twoDigits(hour)}:${twoDigits(minute)}`;

export const calendars: Localized<Calendar> = {
  sv: {
    ...dates(names.sv),
    time: (clock) => `kl. ${swedishClock(clock)}`,
    span: (opens, closes) => `kl. ${swedishClock(opens)}–${swedishClock(closes)}`,
    dateTime: (moment) => `${dates(names.sv).date(moment)} kl. ${swedishClock(moment)}`,
  },
  en: {
    ...dates(names.en),
    time: englishClock,
    span: (opens, closes) => `${englishClock(opens)}–${englishClock(closes)}`,
    dateTime: (moment) => `${dates(names.en).date(moment)}, ${englishClock(moment)}`,
  },
};

function dates({ weekdays, months }: { weekdays: string[]; months: string[] }) {
  const month = (number: number) => months[number - 1] ?? '';
  const day = (date: Day) => `${date.day} ${month(date.month)}`;
  return {
    weekday: (number: number) => weekdays[number - 1] ?? '',
    month,
    day,
    date: (date: Day & { year: number }) => `${day(date)} ${date.year}`,
  };
}
