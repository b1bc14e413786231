import { type Direction, inVisualOrder, isRightToLeft } from './bidi.ts';
import type { Face, Font } from './fonts.ts';

/** A stretch of text of one kind. A new line in it breaks the line. */
export interface Run {
  text: string;
  face: Face;
  /** Where a link leads. */
  href: string | null;
}

/** A stretch of text in one typeface and of one direction. */
export interface Cut extends Run, Font {
  /** Embedding level (UAX #9): odd ones stand from right to left. */
  level: number;
}

/** A stretch of one line, in points. */
export interface Piece extends Cut {
  width: number;
  /** Without the space at the end of a line. */
  visibleWidth: number;
}

/** How wide a text is, set as a cut is. */
type Measure = (text: string, cut: Cut) => number;

/** The space at the end of a word, and the sign that stands for it in Ethiopic. */
const wordEnd = /(?<=[ \n\u1361])/;
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Sets cuts in lines of a width, in points. A space stays at the end of its line, so that the words are still apart for whoever
 * is read to. A word that is wider than a line is broken where the line ends.
 */
export function linesOf({
  cuts,
  width,
  measure,
}: {
  cuts: Cut[];
  width: number;
  measure: Measure;
}): Piece[][] {
  const lines: Cut[][] = [[]];
  let used = 0;
  const newLine = () => {
    lines.push([]);
    used = 0;
  };
  for (const { parts, breaksAfter } of wordsOf(cuts)) {
    const needed = widthOf(parts, measure, true);
    if (used > 0 && used + needed > width) newLine();
    for (const part of needed > width ? parts.flatMap((whole) => chopped(whole, width, measure)) : parts) {
      const own = widthOf([part], measure, true);
      if (used > 0 && used + own > width) newLine();
      lines.at(-1)?.push(part);
      used += widthOf([part], measure, false);
    }
    if (breaksAfter) newLine();
  }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines.map((line) => joined(line).map((cut) => measured(cut, measure)));
}

/**
 * Says where each piece of a line begins, in points from the left, in the order of reading. A space at the end has the direction of the
 * paragraph (UAX #9, L1), and stands out of the column.
 * @param direction of the paragraph
 * @param isRight whether the line ends at the right of its column
 */
export function placed(
  line: Piece[],
  {
    width,
    direction,
    isRight,
    measure,
  }: { width: number; direction: Direction; isRight: boolean; measure: Measure },
): (Piece & { x: number })[] {
  const pieces = withOwnSpace(line, direction, measure);
  const inOrder = inVisualOrder(pieces);
  const used = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const last = pieces.at(-1);
  const outside = last === undefined ? 0 : last.width - last.visibleWidth;
  let x = isRight ? width - used + (direction === 'ltr' ? outside : 0) : 0;
  const places = new Map<Piece, number>();
  for (const piece of inOrder) {
    places.set(piece, x);
    x += piece.width;
  }
  return pieces.map((piece) => ({ ...piece, x: places.get(piece) ?? 0 }));
}

function withOwnSpace(line: Piece[], direction: Direction, measure: Measure): Piece[] {
  const last = line.at(-1);
  if (last === undefined || isRightToLeft(last.level) === (direction === 'rtl')) return line;
  const words = last.text.trimEnd();
  const own = [
    { ...last, text: words },
    { ...last, text: last.text.slice(words.length), level: direction === 'rtl' ? 1 : 0 },
  ];
  const kept = own.filter(({ text }) => text !== '').map((cut) => measured(cut, measure));
  return [...line.slice(0, -1), ...kept];
}

function measured(cut: Cut, measure: Measure): Piece {
  return { ...cut, width: measure(cut.text, cut), visibleWidth: measure(cut.text.trimEnd(), cut) };
}

/** A word may change its kind within: its parts then stay together. Each ends with the space after it. */
function wordsOf(cuts: Cut[]): { parts: Cut[]; breaksAfter: boolean }[] {
  const words: { parts: Cut[]; breaksAfter: boolean }[] = [];
  let parts: Cut[] = [];
  for (const cut of cuts) {
    for (const text of cut.text.split(wordEnd)) {
      if (text === '') continue;
      parts.push({ ...cut, text: text.replace('\n', ' ') });
      if (!/[ \n\u1361]$/.test(text)) continue;
      words.push({ parts, breaksAfter: text.endsWith('\n') });
      parts = [];
    }
  }
  return parts.length === 0 ? words : [...words, { parts, breaksAfter: false }];
}

function widthOf(parts: Cut[], measure: Measure, withoutSpace: boolean): number {
  return parts.reduce((sum, part, at) => {
    const isLast = at === parts.length - 1;
    return sum + measure(isLast && withoutSpace ? part.text.trimEnd() : part.text, part);
  }, 0);
}

function chopped(cut: Cut, width: number, measure: Measure): Cut[] {
  const parts: string[] = [''];
  for (const { segment } of clusters.segment(cut.text)) {
    const longer = parts.at(-1) + segment;
    if (measure(longer.trimEnd(), cut) > width && parts.at(-1) !== '') parts.push(segment);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((text) => ({ ...cut, text }));
}

function joined(line: Cut[]): Cut[] {
  const cuts: Cut[] = [];
  for (const cut of line) {
    const last = cuts.at(-1);
    if (last !== undefined && isAlike(last, cut)) last.text += cut.text;
    else cuts.push({ ...cut });
  }
  return cuts;
}

/** Whether two cuts differ in their text alone. */
export function isAlike(one: Cut, other: Cut): boolean {
  const { typeface, face, href, level } = other;
  return one.typeface === typeface && one.face === face && one.href === href && one.level === level;
}
