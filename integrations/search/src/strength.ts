import type { QueryWord } from './query.ts';
import type { Text } from './text.ts';

/** How often a term of each group of a text counts. */
const counts = [3, 2, 1] as const;
/** What a match is worth beside the word itself: a term that begins or ends with it, or has dots that were not typed. */
const worth = { begins: 0.6, ends: 0.4, dotless: 0.7 } as const;

/** How much of a word a text has: how often it comes, less where a part or another spelling of a term matches. 0: not at all. */
export function strengthOf(word: QueryWord, text: Text): number {
  const plain = strongest(word.stems, word, text.groups);
  if (word.dotless.length === 0) return plain;
  return Math.max(plain, worth.dotless * strongest(word.dotless, word, text.dotless()));
}

function strongest(stems: readonly string[], { begins, ends }: QueryWord, groups: readonly string[]): number {
  let found = 0;
  for (const stem of stems) {
    const whole = countOf(groups, ` ${stem} `);
    const head = begins ? worth.begins * countOf(groups, ` ${stem}`) : 0;
    const tail = ends ? worth.ends * countOf(groups, `${stem} `) : 0;
    found = Math.max(found, whole, head, tail);
  }
  return found;
}

function countOf(groups: readonly string[], part: string): number {
  return counts[groups.findIndex((group) => group.includes(part))] ?? 0;
}
