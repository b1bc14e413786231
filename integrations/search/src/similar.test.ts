import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOneLetterFrom, similarTo } from './similar.ts';

it.each([
  ['isväg', 'isväk'],
  ['isväg', 'isvä'],
  ['isväg', 'isvväg'],
  ['isväg', 'isvgä'],
  ['isväg', 'siväg'],
])('takes %s for %s', (one, other) => expect(isOneLetterFrom(one, other)).toBe(true));

it.each([
  ['isväg', 'isväg'],
  ['isväg', 'isvgg ä'],
  ['isväg', 'gäsvi'],
  ['isväg', 'isvägar'],
])('does not take %s for %s', (one, other) => expect(isOneLetterFrom(one, other)).toBe(false));

it('takes a word for every word with one letter changed, both ways', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abåäö'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...'xyz'), (text, seed, letter) => {
      const at = seed % text.length;
      const changed = text.slice(0, at) + letter + text.slice(at + 1);
      const added = text.slice(0, at) + letter + text.slice(at);
      for (const other of [changed, added]) {
        expect(isOneLetterFrom(text, other)).toBe(true);
        expect(isOneLetterFrom(other, text)).toBe(true);
      }
    }),
  );
});

it('leaves short words alone', () => {
  const terms = new Set(['bil', 'isväg']);
  expect(similarTo({ typed: 'bill', stems: ['bill'] }, terms)).toEqual([]);
  expect(similarTo({ typed: 'isvgä', stems: ['isvgä'] }, terms)).toEqual(['isväg']);
});
