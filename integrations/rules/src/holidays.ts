import Holidays from 'date-holidays';
import type { Language } from './line.ts';

const calendars = {
  sv: swedishCalendar('sv'),
  en: swedishCalendar('en'),
};
const years = new Map<string, Map<string, string>>();

/**
 * The name of the Swedish closed day on a date, in the language asked for; null on any other day.
 * Closed are the public holidays by Lag (1989:1253) and the three eves that banks and agencies keep:
 * midsummer, Christmas and New Year's eve, which date-holidays calls `bank`.
 */
export function swedishHoliday(date: Temporal.PlainDate, language: Language): string | null {
  return namesOf({ year: date.year, language }).get(date.toString()) ?? null;
}

function namesOf({ year, language }: { year: number; language: Language }): Map<string, string> {
  const key = `${language} ${year}`;
  let names = years.get(key);
  if (names === undefined) {
    names = new Map();
    for (const holiday of calendars[language].getHolidays(year)) {
      const date = holiday.date.slice(0, 'YYYY-MM-DD'.length);
      if (!names.has(date)) names.set(date, holiday.name);
    }
    years.set(key, names);
  }
  return names;
}

function swedishCalendar(language: Language): Holidays {
  return new Holidays('SE', { languages: [language], types: ['public', 'bank'] });
}
