import type { QueryWord } from './query.ts';
import type { Text } from './text.ts';

/** How often a term counts that has two bars behind it, one, or none. */
const counts = [1, 2, 3] as const;
/** What a match is worth beside the word itself: a term that begins or ends with it, or has dots that were not typed. */
const worth = { begins: 0.6, ends: 0.4, dotless: 0.7 } as const;

/** How much of a word a text has: how often it comes, less where a part or another spelling of a term matches. 0: not at all. */
export function strengthOf(word: QueryWord, text: Text): number {
  const plain = strongest(word.stems, word, text.terms);
  if (!word.dotless.some(({ maybe }) => maybe.test(text.terms))) return plain;
  const stems = word.dotless.map(({ stem }) => stem);
  return Math.max(plain, worth.dotless * strongest(stems, word, text.dotless()));
}

function strongest(stems: readonly string[], { begins, ends }: QueryWord, terms: string): number {
  let found = 0;
  for (const stem of stems) {
    if (!terms.includes(stem)) continue;
    const whole = countOf(terms, ` ${stem} `);
    const head = begins ? worth.begins * countOf(terms, ` ${stem}`) : 0;
    const tail = ends ? worth.ends * countOf(terms, `${stem} `) : 0;
    found = Math.max(found, whole, head, tail);
  }
  return found;
}

function countOf(terms: string, part: string): number {
  const at = terms.indexOf(part);
  if (at === -1) return 0;
  const barsBehind = Number(terms.lastIndexOf('|') > at) + Number(terms.indexOf('|') > at);
  return counts[barsBehind] ?? 1;
}
