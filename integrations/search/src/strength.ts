import type { QueryWord } from './query.ts';
import type { Text } from './text.ts';
import { withoutDots } from './words.ts';

/** How often a term of each group of a text counts. */
const counts = [3, 2, 1] as const;
/** What a match is worth beside the word itself: a term that begins or ends with it, or has dots that were not typed. */
const worth = { begins: 0.6, ends: 0.4, dotless: 0.7 } as const;

/** How much of a word a text has: how often it comes, less where a part or another spelling of a term matches. 0: not at all. */
export function strengthOf(word: QueryWord, text: Text): number {
  let strongest = 0;
  for (const stem of word.stems) {
    strongest = Math.max(strongest, strengthIn(text.groups, word, stem));
    if (!word.isDotless) continue;
    strongest = Math.max(strongest, worth.dotless * strengthIn(text.dotless(), word, withoutDots(stem)));
  }
  return strongest;
}

function strengthIn(groups: readonly string[], { begins, ends }: QueryWord, stem: string): number {
  const whole = countOf(groups, ` ${stem} `);
  const head = begins ? countOf(groups, ` ${stem}`) : 0;
  const tail = ends ? countOf(groups, `${stem} `) : 0;
  return Math.max(whole, worth.begins * head, worth.ends * tail);
}

function countOf(groups: readonly string[], part: string): number {
  return counts[groups.findIndex((group) => group.includes(part))] ?? 0;
}
