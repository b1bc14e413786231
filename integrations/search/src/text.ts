import type { Language, SearchEntry } from '@pressjour/contract';
import { stemsOf } from './stems.ts';
import { withoutDots } from './words.ts';

/** Terms that can be looked through again and again. */
export interface Text {
  /**
   * By how often they come: three times or more, twice, once, with a bar between. Each term has a space before and after it.
   */
  terms: string;
  /** The same without the dots of å, ä and ö; made when first asked for. */
  dotless: () => string;
}

/** An entry of a shard, made ready for being searched. */
export interface Prepared extends Text {
  entry: SearchEntry;
}

/** Makes an entry ready, which is done once for all searches on a page. */
export function prepare(entry: SearchEntry): Prepared {
  return { entry, ...textOf(entry.terms) };
}

/** A line, as a title, whose words count once. */
export function lineOf(language: Language, line: string): Text {
  return textOf(['', '', stemsOf(language, line).join(' ')]);
}

function textOf(groups: readonly string[]): Text {
  const terms = ` ${groups.join(' | ')} `;
  let dotless: string | undefined;
  return {
    terms,
    dotless() {
      dotless ??= withoutDots(terms);
      return dotless;
    },
  };
}
