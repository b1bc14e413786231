import type { Language } from '@pressjour/contract';
import { isStop, stemOf } from './stems.ts';
import { withoutDots, wordsOf } from './words.ts';

/** A word that somebody looks for. */
export interface QueryWord {
  typed: string;
  /** What is looked for in its place, in the terms of the entries: its stem, or words that are like it where nothing has it. */
  stems: string[];
  /** Typed without å, ä and ö: those may be meant all the same. */
  isDotless: boolean;
  /** Whether words that begin with it count, as compounds do. */
  begins: boolean;
  /** Whether words that end with it count: the head of a Swedish compound stands last. */
  ends: boolean;
}

/** The words of a query that say what is looked for; of one that has none of these, every word. */
export function queryOf(text: string, language: Language): QueryWord[] {
  const all = [...new Set(wordsOf(text))];
  const telling = all.filter((word) => !isStop(language, word));
  const words = telling.length > 0 ? telling : all;
  return words.map((typed, at) => {
    const stem = stemOf(language, typed);
    return {
      typed,
      stems: [stem],
      isDotless: withoutDots(typed) === typed,
      begins: stem.length >= (at === words.length - 1 ? 2 : 4),
      ends: language === 'sv' && stem.length >= 3,
    };
  });
}
