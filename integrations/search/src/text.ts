import type { Language, SearchEntry } from '@pressjour/contract';
import { stemsOf } from './stems.ts';
import { withoutDots } from './words.ts';

/** Terms that can be looked through again and again. */
export interface Text {
  /** By how often they come: three times or more, twice, once. Each term has a space before and after it. */
  groups: readonly string[];
  /** The same without the dots of å, ä and ö; made when first asked for. */
  dotless: () => readonly string[];
}

/** An entry of a shard, made ready for being searched. */
export interface Prepared extends Text {
  entry: SearchEntry;
}

export function prepare(entry: SearchEntry): Prepared {
  return { entry, ...textOf(entry.terms) };
}

/** A line, as a title, whose words count once. */
export function lineOf(language: Language, line: string): Text {
  return textOf(['', '', stemsOf(language, line).join(' ')]);
}

function textOf(terms: readonly string[]): Text {
  const groups = terms.map((group) => ` ${group} `);
  let dotless: readonly string[] | undefined;
  return {
    groups,
    dotless() {
      dotless ??= groups.map(withoutDots);
      return dotless;
    },
  };
}
