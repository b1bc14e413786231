import type { Language } from '@pressjour/contract';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** What is needed to write an instant for people: their language and the time zone of the press office. */
export interface Writing {
  language: Language;
  /** IANA time zone. */
  timeZone: string;
}

/** The admin's texts come in Swedish and English; any other language of a browser reads English. */
export function adminLanguage(language: string): Language {
  return language === 'sv' ? 'sv' : 'en';
}

/** A time of day: "kl. 17.00" in Swedish, "17:00" in English. */
export function clock(instant: string, { language, timeZone }: Writing): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const minutes = String(minute).padStart(2, '0');
  return language === 'sv' ? `kl. ${hour}.${minutes}` : `${String(hour).padStart(2, '0')}:${minutes}`;
}

/**
 * A moment near another one: the day in words, then the time: "i dag kl. 17.00", "i morgon kl. 8.00",
 * "fredag 27 november kl. 8.00", with the year where it is another one.
 */
export function moment(instant: string, { now, ...writing }: Writing & { now: Temporal.Instant }): string {
  const comma = writing.language === 'sv' ? ' ' : ', ';
  return `${dayOf(instant, { now, ...writing })}${comma}${clock(instant, writing)}`;
}

/** How long something lasts: the time alone when it ends today. */
export function end(instant: string, writing: Writing & { now: Temporal.Instant }): string {
  const today = dayOf(instant, writing) === dayOf(writing.now.toString(), writing);
  return today ? clock(instant, writing) : moment(instant, writing);
}

function dayOf(instant: string, { now, language, timeZone }: Writing & { now: Temporal.Instant }): string {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const words = { sv: ['i går', 'i dag', 'i morgon'], en: ['yesterday', 'today', 'tomorrow'] }[language];
  const near = words[today.until(day).days + 1];
  if (near !== undefined) return near;
  return day.toLocaleString(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.year === today.year ? {} : { year: 'numeric' }),
  });
}

/** From one moment until another; the day of the end only where it is another day. */
export function stretch(
  { from, until }: { from: string; until: string },
  writing: Writing & { now: Temporal.Instant },
): string {
  if (dayOf(from, writing) !== dayOf(until, writing)) {
    return `${moment(from, writing)} – ${moment(until, writing)}`;
  }
  return `${moment(from, writing)}–${clock(until, writing).replace('kl. ', '')}`;
}
