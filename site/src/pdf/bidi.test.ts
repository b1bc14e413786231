import bidiFactory, { type Bidi } from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asShaped, withOwnOrder } from './bidi.ts';
import { cutsOf } from './letters.ts';
import { linesOf, placed, type Run } from './runs.ts';

const bidi = (bidiFactory as unknown as () => Bidi)();
const measure = (text: string) => [...text].length;
const run = (text: string): Run => ({ text, face: 'regular', href: null });
const has = () => true;

/** What a reader sees of a text in lines of a width, each from left to right. */
function seen(text: string, direction: 'ltr' | 'rtl', width: number): string[] {
  const cuts = cutsOf([run(text)], { direction, typefaces: ['public-sans'], has });
  return linesOf({ cuts, width, measure }).map((line) =>
    placed(line, { width, direction, isRight: direction === 'rtl', measure })
      .sort((a, b) => a.x - b.x)
      .map((piece) => turnedByFontkit(asShaped(piece.text, piece.level)))
      .join(''),
  );
}

/** fontkit goes by the first letter that belongs to a script. */
function turnedByFontkit(text: string): string {
  const first = /[\p{L}\p{Nd}]/u.exec(text.replace(/[\p{Script=Common}]/gu, ''))?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? [...text].reverse().join('') : text;
}

describe('a line of both directions', () => {
  it('stands as the algorithm of Unicode orders it', () => {
    const unit = fc.constantFrom('a', 'B', 'م', 'ל', '(', ')', ',', ' ', 'ض');
    const texts = fc.string({ unit, minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        const levels = bidi.getEmbeddingLevels(text, direction);
        const inOrder = bidi.getReorderedString(text, levels);
        const lines = seen(text, direction, 1000).join('');
        expect(lines.trim()).toBe(inOrder.trim());
      }),
    );
  });

  it('keeps numbers, names and addresses as they are read', () => {
    const whole = (text: string) => seen(text, 'rtl', 1000).join('');
    expect(whole('رقم +46 8 465 004 10 (نعم)')).toContain('+46 8 465 004 10');
    expect(whole('אב 8:00-17:00')).toBe('8:00-17:00 בא');
    expect(withOwnOrder('Ring +46 8 465 004 10', 'ltr')).toBe('Ring +46 8 465 004 10');
    expect(whole('حتى 2031-11-22.')).toBe('.2031-11-22 ىتح');
    expect(whole('ساعت ۸:۳۰ تا ۱۷')).toBe('۱۷ ات ۸:۳۰ تعاس');
    expect(whole('على https://x.example/a/، أو a@x.example.')).toBe(
      '.a@x.example وأ ،https://x.example/a/ ىلع',
    );
  });

  it('ends where the column ends, and has its last space outside', () => {
    const text = 'قبل المقابلة Ice Road بعد';
    const cuts = cutsOf([run(text)], { direction: 'rtl', typefaces: ['public-sans'], has });
    const width = 17;
    const [first = []] = linesOf({ cuts, width, measure });
    const pieces = placed(first, { width, direction: 'rtl', isRight: true, measure });
    expect(pieces.map((piece) => [piece.text, piece.x])).toEqual([
      ['قبل المقابلة ', 4],
      ['Ice', 1],
      [' ', 0],
    ]);
  });

  it('mirrors what opens and closes', () => {
    expect(asShaped('(س', 1)).toBe(')س');
    expect(asShaped(').', 1)).toBe('.(');
    expect(asShaped('۱۲', 2)).toBe('۲۱');
    expect(asShaped('(אב)', 1)).toBe(')אב(');
    expect(asShaped('(a', 0)).toBe('(a');
  });
});
