import { TZDate } from '@date-fns/tz';
import type { Language } from '@pressjour/contract';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** What is needed to write an instant for people: their language and the time zone of the press office. */
export interface Writing {
  language: Language;
  /** IANA time zone. */
  timeZone: string;
}

/** The present, as a Temporal.Instant has it; a browser that has no Temporal gives `{ epochMilliseconds: Date.now() }`. */
type Present = Pick<Temporal.Instant, 'epochMilliseconds'>;

/** A calendar day; `month` is 1 to 12. */
type Day = Pick<Temporal.PlainDate, 'year' | 'month' | 'day'>;

/** The admin's texts come in Swedish and English; any other language of a browser reads English. */
export function adminLanguage(language: string): Language {
  return language === 'sv' ? 'sv' : 'en';
}

/** A time of day: "kl. 17.00" in Swedish, "17:00" in English. For servers and browsers. */
export function clock(instant: string, { language, timeZone }: Writing): string {
  const at = local(Date.parse(instant), timeZone);
  return localClock({ hour: at.getHours(), minute: at.getMinutes() }, language);
}

/** `clock` to the second: "kl. 17.00.31", "17:00:31". */
export function clockWithSeconds(instant: string, writing: Writing): string {
  const seconds = twoDigits(local(Date.parse(instant), writing.timeZone).getSeconds());
  return `${clock(instant, writing)}${writing.language === 'sv' ? '.' : ':'}${seconds}`;
}

function localClock({ hour, minute }: { hour: number; minute: number }, language: Language): string {
  return language === 'sv' ? `kl. ${hour}.${twoDigits(minute)}` : `${twoDigits(hour)}:${twoDigits(minute)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function local(epochMilliseconds: number, timeZone: string): TZDate {
  return new TZDate(epochMilliseconds, timeZone);
}

/**
 * A moment near another one: the day in words, then the time: "i dag kl. 17.00", "i morgon kl. 8.00",
 * "fredag 27 november kl. 8.00", with the year where it is another one. For servers and browsers.
 */
export function moment(instant: string, { now, ...writing }: Writing & { now: Present }): string {
  const comma = writing.language === 'sv' ? ' ' : ', ';
  return `${dayOf(instant, { now, ...writing })}${comma}${clock(instant, writing)}`;
}

/** How long something lasts: the time alone when it ends today. */
export function end(instant: string, writing: Writing & { now: Present }): string {
  const day = dayFrom(Date.parse(instant), writing.timeZone);
  const today = daysBetween(dayFrom(writing.now.epochMilliseconds, writing.timeZone), day) === 0;
  return today ? clock(instant, writing) : moment(instant, writing);
}

function dayOf(instant: string, { now, language, timeZone }: Writing & { now: Present }): string {
  const day = dayFrom(Date.parse(instant), timeZone);
  const today = dayFrom(now.epochMilliseconds, timeZone);
  const words = { sv: ['i går', 'i dag', 'i morgon'], en: ['yesterday', 'today', 'tomorrow'] }[language];
  const near = words[daysBetween(today, day) + 1];
  return near ?? inWords(day, language, { withYear: day.year !== today.year });
}

function dayFrom(epochMilliseconds: number, timeZone: string): Day {
  const at = local(epochMilliseconds, timeZone);
  return { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() };
}

function daysBetween(from: Day, until: Day): number {
  return (asUtc(until) - asUtc(from)) / 86_400_000;
}

function asUtc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

/** A moment far from the present: "fredag 25 december 2026 kl. 3.00", "Friday 25 December 2026, 03:00". */
export function fullMoment(instant: string, { language, timeZone }: Writing): string {
  return localMoment(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime(), language);
}

/** `fullMoment` of a local time, whether or not there is such a time. */
export function localMoment(local: Temporal.PlainDateTime, language: Language): string {
  const comma = language === 'sv' ? ' ' : ', ';
  const day = inWords(local.toPlainDate(), language, { withYear: true });
  return `${day}${comma}${localClock(local.toPlainTime(), language)}`;
}

function inWords(day: Day, language: Language, { withYear }: { withYear: boolean }): string {
  return new Date(asUtc(day)).toLocaleString(locales[language], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  });
}

/** From one moment until another; the day of the end only where it is another day. */
export function stretch(
  { from, until }: { from: string; until: string },
  writing: Writing & { now: Present },
): string {
  if (dayOf(from, writing) !== dayOf(until, writing)) {
    return `${moment(from, writing)} – ${moment(until, writing)}`;
  }
  return `${moment(from, writing)}–${clock(until, writing).replace('kl. ', '')}`;
}

/** A moment within a few weeks, as short as a table needs: "mån 23 nov kl. 8.00", "Mon 23 Nov, 08:00". */
export function shortMoment(instant: string, { language, timeZone }: Writing): string {
  const date = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const comma = language === 'sv' ? ' ' : ', ';
  return `${shortDay(date, language, { weekday: 'short' })}${comma}${clock(instant, { language, timeZone })}`;
}

/** `stretch` with `shortMoment`. */
export function shortStretch({ from, until }: { from: string; until: string }, writing: Writing): string {
  return `${shortMoment(from, writing)} – ${shortMoment(until, writing)}`;
}

/** Two local dates, `YYYY-MM-DD`: "23 nov. – 29 nov.", or the one day. */
export function dates(
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
  language: Language,
): string {
  const [first, last] = [firstDay, lastDay].map((day) =>
    shortDay(Temporal.PlainDate.from(day), language, {}),
  );
  return first === last ? `${first}` : `${first} – ${last}`;
}

function shortDay(date: Temporal.PlainDate, language: Language, options: { weekday?: 'short' }): string {
  return date.toLocaleString(locales[language], { ...options, day: 'numeric', month: 'short' });
}
