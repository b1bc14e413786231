import bidiFactory, { type Bidi } from 'bidi-js';

/** Which way a text is read. */
export type Direction = 'ltr' | 'rtl';

/** Its types tell of a module that Node's loader does not see. */
const bidi = (bidiFactory as unknown as () => Bidi)();
/** Scripts that fontkit sets from right to left by itself. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Numbers in groups, telephone numbers, addresses: what reads from left to right as a whole wherever it stands. */
const ownOrder = /\+?\p{Nd}+(?:[- ./:]\p{Nd}+)*|https?:\/\/[^\s<>]*[\w/]|[\w.+-]+@[\w.-]*\w/gu;
/** LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE. */
const [isolate, end] = ['\u2066', '\u2069'];

/**
 * A text whose numbers and addresses keep their own order: between Arabic words the algorithm would set the groups of a telephone
 * number in reverse.
 */
export function withOwnOrder(text: string, direction: Direction): string {
  return direction === 'rtl' ? text.replace(ownOrder, `${isolate}$&${end}`) : text;
}

/**
 * The embedding level of each unit of UTF-16 (UAX #9): odd ones stand from right to left.
 * @param direction that of the paragraph; a new line begins another
 */
export function levelsOf(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels;
}

export const isRightToLeft = (level: number): boolean => level % 2 === 1;

/** Pieces of a line, handed over in the order of reading, as they stand from left to right (UAX #9, L2). */
export function inVisualOrder<P extends { level: number }>(line: P[]): P[] {
  const pieces = [...line];
  for (let level = Math.max(0, ...line.map((piece) => piece.level)); level > 0; level -= 1) {
    for (let start = 0; start < pieces.length; start += 1) {
      let end = start;
      while ((pieces[end]?.level ?? -1) >= level) end += 1;
      if (end === start) continue;
      pieces.splice(start, end - start, ...pieces.slice(start, end).reverse());
      start = end;
    }
  }
  return pieces;
}

/**
 * A piece of one level as fontkit has to be given it so that it stands as it should: fontkit goes by script alone, and so turns Persian
 * digits round, leaves signs as they are that belong to no script, and mirrors nothing (UAX #9, L4).
 */
export function asShaped(text: string, level: number): string {
  const isTurned = isRightToLeft(level);
  const mirrored = isTurned ? Array.from(text, (one) => bidi.getMirroredCharacter(one) ?? one) : [...text];
  return (isTurned === rightToLeft.test(text) ? mirrored : mirrored.reverse()).join('');
}

/** Whether a piece is to be set as one, and not word by word from left to right. */
export function isOneShape({ text, level }: { text: string; level: number }): boolean {
  return isRightToLeft(level) || rightToLeft.test(text);
}
