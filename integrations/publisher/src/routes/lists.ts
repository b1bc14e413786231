import { type Language, languages, type Month, otherLanguage, paths } from '@pressjour/contract';
import { lineOf, pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { frontItems } from './sizes.ts';

/** The front page of a language. */
export function frontPage(newsroom: Newsroom, language: Language): PlannedPage {
  const path = paths.front(language);
  return {
    page: {
      page: 'front',
      ...pageFrame(newsroom, { language, path, alternate: paths.front(otherLanguage(language)) }),
      ...lineOf(newsroom, language),
      newest: newsroom.model.documents.newestTeasers(language, frontItems),
    },
    documents: [],
  };
}

/** The archive of a language: its months and how many items each has. */
export function archivePage(newsroom: Newsroom, language: Language): PlannedPage {
  const path = paths.archive(language);
  const months = newsroom.model.documents.months(language);
  return {
    page: {
      page: 'archive',
      ...pageFrame(newsroom, { language, path, alternate: paths.archive(otherLanguage(language)) }),
      months: months.map(({ month, count }) => ({ ...month, path: paths.month(language, month), count })),
    },
    documents: [],
  };
}

/** A month of the archive; null when it has no item. */
export function monthPage(
  newsroom: Newsroom,
  { language, month }: { language: Language; month: Month },
): PlannedPage | null {
  const { documents } = newsroom.model;
  const items = documents.monthTeasers(language, month);
  if (items.length === 0) return null;
  const other = otherLanguage(language);
  const alternate = documents.hasMonth(other, month) ? paths.month(other, month) : null;
  const link = (to: Month | null) => (to === null ? null : { ...to, path: paths.month(language, to) });
  return {
    page: {
      page: 'month',
      ...pageFrame(newsroom, { language, path: paths.month(language, month), alternate }),
      month,
      items,
      newer: link(documents.newerMonth(language, month)),
      older: link(documents.olderMonth(language, month)),
    },
    documents: [],
  };
}

/** Which month of which archive a path names. */
export function monthAt(path: string): { language: Language; month: Month } | null {
  for (const language of languages) {
    const archive = paths.archive(language);
    const found = path.startsWith(archive)
      ? /^(\d{4})\/(0[1-9]|1[0-2])\/$/.exec(path.slice(archive.length))
      : null;
    if (found !== null) return { language, month: { year: Number(found[1]), month: Number(found[2]) } };
  }
  return null;
}
