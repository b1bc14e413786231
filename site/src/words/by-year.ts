import type { Teaser } from '@pressjour/contract';
import { localTimeIn } from './local-time.ts';
import type { LocalMoment } from './moment.ts';

export interface YearOfNews {
  year: number;
  items: { item: Teaser; local: LocalMoment }[];
}

/** Cuts a list into years of the press office's time zone, keeping its order. */
export function byYear(items: Teaser[], timeZone: string): YearOfNews[] {
  const local = localTimeIn(timeZone);
  const years: YearOfNews[] = [];
  for (const item of items) {
    const moment = local(item.publishedAt);
    const last = years.at(-1);
    if (last && last.year === moment.year) last.items.push({ item, local: moment });
    else years.push({ year: moment.year, items: [{ item, local: moment }] });
  }
  return years;
}
