import { expect, it } from 'vitest';
import { isMissed, lineOf } from './section.ts';

it('misses a target when the figure is above it, or is none', () => {
  const figure = { what: 'ratio of p99', value: 1.5, most: 1.5 };
  expect(isMissed(figure)).toBe(false);
  expect(isMissed({ ...figure, value: 1.51 })).toBe(true);
  expect(isMissed({ ...figure, value: Number.NaN })).toBe(true);
  expect(isMissed({ what: 'ratio', value: 59.9, least: 60 })).toBe(true);
  expect(isMissed({ what: 'ratio', value: 60, least: 60 })).toBe(false);
  expect(isMissed({ what: 'calls a second', value: Number.POSITIVE_INFINITY })).toBe(false);
});

it('says in one line what was measured and whether it is enough', () => {
  expect(lineOf({ what: 'ratio of p99', value: 1.234, most: 1.5 })).toMatch(
    /ratio of p99 +1\.23 +at most 1\.5: kept$/,
  );
  expect(lineOf({ what: 'ratio of p99', value: 2, most: 1.5 })).toContain('MISSED');
  expect(lineOf({ what: 'the rules', value: 12_345.6, unit: 'calls/s' })).toMatch(/12346 calls\/s$/);
});
