import type { Language, Month, MonthLink, YearBeside, YearLink } from '@pressjour/contract';
import { paths } from '@pressjour/contract';
import type { Lists, Tally } from '../model/lists.ts';
import { lists as named } from '../model/lists.ts';

/** Months and years as the lists write them: `YYYY-MM` and `YYYY`. */
export const periodOf = {
  month: ({ year, month }: Month): string => `${year}-${String(month).padStart(2, '0')}`,
  year: (year: number): string => String(year),
};

export function monthFrom(period: string): Month {
  return { year: Number(period.slice(0, 4)), month: Number(period.slice(5, 7)) };
}

export function yearFrom(period: string): number {
  return Number(period.slice(0, 4));
}

/** The months of the news, newest first; of one year where one is given. */
export function newsMonths(lists: Lists, language: Language, year?: number): MonthLink[] {
  const bounds = year === undefined ? {} : { from: String(year), before: String(year + 1) };
  return lists.tallies(named.news, language, bounds).map(({ period, count }) => {
    const month = monthFrom(period);
    return { ...month, path: paths.month(language, month), count };
  });
}

/** Years with their counts as links. */
export function yearLinks(tallies: Tally[], pathOf: (year: number) => string): YearLink[] {
  return tallies.map(({ period, count }) => ({
    year: yearFrom(period),
    path: pathOf(yearFrom(period)),
    count,
  }));
}

/** The months with news that stand beside a month. */
export function monthsBeside(
  lists: Lists,
  language: Language,
  month: Month,
): { newer: Month | null; older: Month | null } {
  const period = periodOf.month(month);
  const newer = lists.from(named.news, language, `${period}~`);
  const older = lists.before(named.news, language, period);
  return {
    newer: newer === null ? null : monthFrom(newer),
    older: older === null ? null : monthFrom(older),
  };
}

/** The years that stand beside a year in a list. */
export function yearsBeside(
  { lists, list, language }: { lists: Lists; list: string; language: Language },
  year: number,
): { newer: number | null; older: number | null } {
  const newer = lists.from(list, language, String(year + 1));
  const older = lists.before(list, language, String(year));
  return { newer: newer === null ? null : yearFrom(newer), older: older === null ? null : yearFrom(older) };
}

/** A year as a link; null where there is none. */
export function yearBeside(year: number | null, pathOf: (year: number) => string): YearBeside | null {
  return year === null ? null : { year, path: pathOf(year) };
}
