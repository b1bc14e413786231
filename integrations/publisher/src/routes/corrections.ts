import {
  type Correction,
  type CorrectionsPage,
  type Language,
  otherLanguage,
  type PublicNewsItem,
  paths,
} from '@pressjour/contract';
import { lists as named, type Place } from '../model/lists.ts';
import { pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { yearLinks } from './periods.ts';
import { newestCorrections } from './sizes.ts';

/** The newest corrections of a language, and the years that have any. */
export function correctionsPage(newsroom: Newsroom, language: Language): PlannedPage {
  const { lists } = newsroom.model;
  return {
    page: {
      page: 'corrections',
      ...pageFrame(newsroom, {
        language,
        path: paths.corrections(language),
        alternate: paths.corrections(otherLanguage(language)),
      }),
      year: null,
      notes: notesAt(newsroom, lists.newest(named.corrections, language, newestCorrections)),
      years: yearLinks(lists.tallies(named.corrections, language), (year) =>
        paths.correctionsYear(language, year),
      ),
    },
    documents: [],
  };
}

/** The corrections of a year; null when there are none. */
export function correctionsYearPage(
  newsroom: Newsroom,
  { language, year }: { language: Language; year: number },
): PlannedPage | null {
  const { lists } = newsroom.model;
  const notes = notesAt(newsroom, lists.notesIn(language, String(year)));
  if (notes.length === 0) return null;
  const other = otherLanguage(language);
  const hasOther = lists.count(named.corrections, other, String(year)) > 0;
  return {
    page: {
      page: 'corrections',
      ...pageFrame(newsroom, {
        language,
        path: paths.correctionsYear(language, year),
        alternate: hasOther ? paths.correctionsYear(other, year) : null,
      }),
      year,
      notes,
      years: [],
    },
    documents: [],
  };
}

/** The notes of an item, newest first; of two of one instant, the later in the item. */
export function notesOf({ corrections }: PublicNewsItem): Correction[] {
  return corrections.toReversed().sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

function notesAt({ model }: Newsroom, places: Place[]): CorrectionsPage['notes'] {
  return places.flatMap(({ item: id, nth }) => {
    const item = model.documents.get('news-items', id);
    const note = item?.corrections[nth];
    if (item === null || note === undefined) return [];
    const { date, text } = note;
    return [{ date, text, title: item.title, path: paths.newsItem(item.language, item.slug) }];
  });
}
