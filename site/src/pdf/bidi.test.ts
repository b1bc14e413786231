import { expect, it } from 'vitest';
import { asShaped, inVisualOrder, levelsOf, withOwnOrder } from './bidi.ts';

/** The letters of a line as they stand, from left to right. */
function seen(text: string): string {
  const whole = withOwnOrder(text, 'rtl');
  const levels = levelsOf(whole, 'rtl');
  const units = [...whole].map((letter, at) => ({ letter, level: levels[at] ?? 0 }));
  return inVisualOrder(units)
    .map(({ letter }) => letter)
    .join('')
    .replace(/[\u2066\u2069]/g, '');
}

it('keeps the order of telephone numbers, times and addresses between words that are read from the right', () => {
  expect(seen('אב +46 8 465 004 10 גד')).toBe('דג +46 8 465 004 10 בא');
  expect(seen('אב 8:00-17:00')).toBe('8:00-17:00 בא');
  expect(seen('אב press@isvagsverket.example')).toBe('press@isvagsverket.example בא');
});

it('leaves a text that is read from the left as it is', () => {
  expect(withOwnOrder('Ring +46 8 465 004 10', 'ltr')).toBe('Ring +46 8 465 004 10');
});

it('mirrors the brackets of what is read from the right, and turns round what fontkit would set from the left', () => {
  expect(asShaped('(אב)', 1)).toBe(')אב(');
  expect(asShaped('. ', 1)).toBe(' .');
  expect(asShaped('(ab)', 0)).toBe('(ab)');
});
