import type { Language } from '@pressjour/contract';
import { isStop, stemOf } from './stems.ts';
import { withoutDots, wordsOf } from './words.ts';

/** A word that somebody looks for. */
export interface QueryWord {
  typed: string;
  /** What is looked for in its place: its stem, or terms that are like it where nothing has it. */
  stems: string[];
  /**
   * The same among terms without their dots: whoever types no å, ä and ö may mean them. Empty for whoever types them. `maybe` tells
   * in a glance at terms with dots whether it is worth taking these away.
   */
  dotless: { stem: string; maybe: RegExp }[];
  /** Whether terms that begin with it count, as compounds do. */
  begins: boolean;
  /** Whether terms that end with it count: the head of a Swedish compound stands last. */
  ends: boolean;
}

/** The words of a query that say what is looked for; of one that has none of these, every word. */
export function queryOf(text: string, language: Language): QueryWord[] {
  const all = [...new Set(wordsOf(text))];
  const telling = all.filter((word) => !isStop(language, word));
  const words = telling.length > 0 ? telling : all;
  return words.map((typed, at) => {
    const stem = stemOf(language, typed);
    const isLast = at === words.length - 1;
    return {
      typed,
      stems: [stem],
      dotless: dotlessStems(language, typed),
      begins: stem.length >= (isLast ? 2 : 4),
      ends: language === 'sv' && stem.length >= 3,
    };
  });
}

/** The endings of sjö and of bro are others, so that "sjon" is stemmed as what it may stand for too. */
function dotlessStems(language: Language, typed: string): QueryWord['dotless'] {
  if (withoutDots(typed) !== typed) return [];
  const readings = [typed, typed.replace(/o(?=[^o]*$)/, 'ö')];
  const stems = new Set(readings.map((word) => withoutDots(stemOf(language, word))));
  return [...stems].map((stem) => ({
    stem,
    maybe: new RegExp(stem.replaceAll('a', '[aåä]').replaceAll('o', '[oö]')),
  }));
}
