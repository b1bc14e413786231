import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNumberSearch, faultOf, isCaseNumber } from './case-number.ts';

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
    ['\\b', 'matches-nothing-written'],
    ['\\bx*', 'matches-nothing-written'],
    ['(?i)\\Ba*', 'matches-nothing-written'],
    ['\\w*\\b', 'matches-nothing-written'],
    ['\\bIVV\\b', null],
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
  const find = caseNumberSearch([pattern]);

  it('are found where they stand, beside letters of more than one unit too', () => {
    const text = '𝛑 Ärende IVV 2026/1187 och IVV 2025/20345.';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'IVV 2026/1187',
      'IVV 2025/20345',
    ]);
  });

  it('are all found in any text', () => {
    const words = fc.array(fc.constantFrom('IVV 2026/118', 'och', '𝛑', 'å', '2026/118'), { maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        expect(find(list.join(' '))).toHaveLength(list.filter((word) => word === 'IVV 2026/118').length);
      }),
    );
  });

  it('are looked for in a long text by a pattern on which a backtracking search would never end', () => {
    expect(caseNumberSearch(['(a+)+(a|aa)+b'])('a'.repeat(5000))).toEqual([]);
  });

  it('are found by each of the patterns, and by none without any', () => {
    const text = 'Dnr 7 och IVV 2026/1187';
    const places = caseNumberSearch([pattern, 'Dnr \\d+', 'Beslut \\d+'])(text);
    expect(places.map(({ start, end }) => text.slice(start, end)).sort()).toEqual(['Dnr 7', 'IVV 2026/1187']);
    expect(caseNumberSearch([])(text)).toEqual([]);
  });

  it('are looked for by twenty patterns in less than a millisecond', () => {
    const many = Array.from({ length: 20 }, (_, index) => `(?i)[A-ZÅÄÖ]{2,6} \\d{4}[-/]\\d{3,5}x{${index}}`);
    const search = caseNumberSearch(many);
    const text = 'Vägen öppnar i dag och bär två ton. '.repeat(90);
    for (let run = 0; run < 20; run += 1) search(text);
    const taken = Array.from({ length: 20 }, () => {
      const started = performance.now();
      search(text);
      return performance.now() - started;
    });
    expect(Math.min(...taken)).toBeLessThan(1);
  });
});
