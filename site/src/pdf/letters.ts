import { type Direction, levelsOf, withOwnOrder } from './bidi.ts';
import type { Typeface } from './fonts.ts';
import { type Cut, isAlike, type Run } from './runs.ts';

interface Manner {
  direction: Direction;
  /** Where letters are looked for, in turn. */
  typefaces: Typeface[];
  has: (typeface: Typeface, character: string) => boolean;
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Signs that say whether the letters beside them join. */
const joiners = /[\u200c\u200d]/;

/**
 * Cuts runs where the typeface or the direction changes, and leaves out what no typeface has: a character that is not there would be drawn
 * as an empty box, which PDF/UA-1 forbids (ISO 14289-1, 7.21.8). Invisible ones go once they have had their say on the direction,
 * others become a question mark.
 */
export function cutsOf(runs: Run[], { direction, typefaces, has }: Manner): Cut[] {
  const plain = runs.map((run) => ({ ...run, text: withOwnOrder(plainly(run.text), direction) }));
  const levels = levelsOf(plain.map(({ text }) => text).join(''), direction);
  const cuts: Cut[] = [];
  let at = 0;
  for (const run of plain) {
    for (const { segment, index } of clusters.segment(run.text)) {
      const level = levels[at + index] ?? 0;
      const before = cuts.at(-1);
      const drawn = drawnIn(segment, { typefaces, has, current: before?.typeface });
      if (drawn.text === '') continue;
      const cut = { ...run, ...drawn, level };
      if (before !== undefined && isAlike(before, cut)) before.text += cut.text;
      else cuts.push(cut);
    }
    at += run.text.length;
  }
  return cuts;
}

/** The text of a manner's runs as it is drawn, in the order of reading. */
export function drawable(text: string, manner: Manner): string {
  return cutsOf([{ text, face: 'regular', href: null }], manner)
    .map((cut) => cut.text)
    .join('');
}

function plainly(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\S\n]/g, ' ');
}

/** Signs of all scripts stay in the typeface of what is before them. Marks that no typeface can set on their letter go. */
function drawnIn(
  cluster: string,
  { typefaces, has, current }: Omit<Manner, 'direction'> & { current: Typeface | undefined },
): { text: string; typeface: Typeface } {
  const [main = 'public-sans'] = typefaces;
  if (cluster === '\n') return { text: cluster, typeface: current ?? main };
  const isShared = /^[\p{Script=Common}\p{Script=Inherited}]+$/u.test(cluster);
  const inTurn = isShared && current !== undefined ? [current, ...typefaces] : typefaces;
  const visible = cluster.replace(/\p{Cf}/gu, '');
  for (const text of [visible, visible.replace(/\p{Mn}/gu, '')]) {
    const typeface = inTurn.find((one) => [...text].every((character) => has(one, character)));
    if (typeface === undefined) continue;
    const joiner = typeface === 'vazirmatn' ? (joiners.exec(cluster)?.[0] ?? '') : '';
    return { text: text + joiner, typeface };
  }
  return { text: '?', typeface: current ?? main };
}
