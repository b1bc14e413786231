import { stemmer as english } from '@orama/stemmers/english';
import { stopwords as englishStops } from '@orama/stopwords/english';
import { stopwords as swedishStops } from '@orama/stopwords/swedish';
import type { Language, Localized } from '@pressjour/contract';
import { swedishStem } from './swedish.ts';
import { runsOf, wordOf, wordsOf } from './words.ts';

const stemmers: Localized<(word: string) => string> = { sv: swedishStem, en: english };
const stops: Localized<ReadonlySet<string>> = {
  sv: new Set(swedishStops.flatMap(wordsOf)),
  // The list lacks the commonest of all.
  en: new Set(['a', ...englishStops.flatMap(wordsOf)]),
};
/** What stems were made of, by the word as it stands in a text; empty for what says nothing. */
const known: Localized<Map<string, string>> = { sv: new Map(), en: new Map() };
/** Words of a language whose stems are kept: a text has few that others do not have. */
const keptAtMost = 50_000;

/** Whether a word says nothing of what a text is about. */
export function isStop(language: Language, word: string): boolean {
  return stops[language].has(word);
}

/** The stem of a word in lower case; numbers have none but themselves. */
export function stemOf(language: Language, word: string): string {
  return /\p{N}/u.test(word) ? word : stemmers[language](word);
}

/** The stems of what a text is about, in its order. */
export function stemsOf(language: Language, text: string): string[] {
  const kept = known[language];
  const stems: string[] = [];
  for (const run of runsOf(text)) {
    let stem = kept.get(run);
    if (stem === undefined) {
      const word = wordOf(run);
      stem = isStop(language, word) ? '' : stemOf(language, word);
      if (kept.size >= keptAtMost) kept.clear();
      kept.set(run, stem);
    }
    if (stem !== '') stems.push(stem);
  }
  return stems;
}
