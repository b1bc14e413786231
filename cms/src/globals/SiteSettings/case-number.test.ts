import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, findCaseNumbers, isCaseNumber } from './case-number.ts';

const pattern = 'IVV \\d{4}/\\d{3,5}';

describe('a pattern', () => {
  it.each([
    [pattern, null],
    ['[A-Z]{2,4}[- ]\\d+', null],
    ['(', 'no-pattern'],
    ['(?=IVV)IVV', 'no-pattern'],
    ['(a)\\1', 'no-pattern'],
    ['\\d*', 'matches-nothing-written'],
    ['', 'matches-nothing-written'],
    ['a'.repeat(201), 'too-long'],
  ])('%s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('is compared with the whole of its example', () => {
    expect(isCaseNumber(pattern, 'IVV 2026/1187')).toBe(true);
    expect(isCaseNumber(pattern, 'se IVV 2026/1187')).toBe(false);
  });
});

describe('case numbers', () => {
  it('are found where they stand, beside letters of more than one unit too', () => {
    const text = '𝛑 Ärende IVV 2026/1187 och IVV 2025/20345.';
    expect(findCaseNumbers(pattern, text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'IVV 2026/1187',
      'IVV 2025/20345',
    ]);
  });

  it('are all found in any text', () => {
    const words = fc.array(fc.constantFrom('IVV 2026/118', 'och', '𝛑', 'å', '2026/118'), { maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        expect(findCaseNumbers(pattern, list.join(' '))).toHaveLength(
          list.filter((word) => word === 'IVV 2026/118').length,
        );
      }),
    );
  });

  it('are looked for in a long text by a pattern on which a backtracking search would never end', () => {
    expect(findCaseNumbers('(a+)+(a|aa)+b', 'a'.repeat(5000))).toEqual([]);
  });
});
