import type { Face } from './fonts.ts';

/** A stretch of text of one kind. A new line in it breaks the line. */
export interface Run {
  text: string;
  face: Face;
  /** Where a link leads. */
  href: string | null;
}

/** A stretch of one line. */
export interface Piece extends Run {
  /** In points. */
  width: number;
}

type Measure = (text: string, face: Face) => number;

/**
 * Sets runs in lines of a width, in points. A space stays at the end of its line, so that the words are still apart for whoever
 * is read to. A word that is wider than a line is broken where the line ends.
 */
export function linesOf({
  runs,
  width,
  measure,
}: {
  runs: Run[];
  width: number;
  measure: Measure;
}): Piece[][] {
  const lines: Run[][] = [[]];
  let used = 0;
  const newLine = () => {
    lines.push([]);
    used = 0;
  };
  for (const { parts, breaksAfter } of wordsOf(runs)) {
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
  return lines.map((line) => joined(line).map((run) => ({ ...run, width: measure(run.text, run.face) })));
}

/** A word may change its kind within: its parts then stay together. Each ends with the space after it. */
function wordsOf(runs: Run[]): { parts: Run[]; breaksAfter: boolean }[] {
  const words: { parts: Run[]; breaksAfter: boolean }[] = [];
  let parts: Run[] = [];
  for (const run of runs) {
    for (const text of run.text.split(/(?<=[ \n])/)) {
      if (text === '') continue;
      parts.push({ ...run, text: text.replace('\n', ' ') });
      if (!/[ \n]$/.test(text)) continue;
      words.push({ parts, breaksAfter: text.endsWith('\n') });
      parts = [];
    }
  }
  return parts.length === 0 ? words : [...words, { parts, breaksAfter: false }];
}

function widthOf(parts: Run[], measure: Measure, withoutSpace: boolean): number {
  return parts.reduce((sum, { text, face }, at) => {
    const isLast = at === parts.length - 1;
    return sum + measure(isLast && withoutSpace ? text.trimEnd() : text, face);
  }, 0);
}

function chopped(run: Run, width: number, measure: Measure): Run[] {
  const parts: string[] = [''];
  for (const character of run.text) {
    const longer = parts.at(-1) + character;
    if (measure(longer.trimEnd(), run.face) > width && parts.at(-1) !== '') parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((text) => ({ ...run, text }));
}

function joined(line: Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.face === run.face && last.href === run.href) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}
