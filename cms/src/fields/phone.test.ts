import { expect, it } from 'vitest';
import { toE164 } from './phone.ts';

it.each([
  ['070-174 06 05', '+46701740605'],
  ['08-465 004 11', '+46846500411'],
  ['+46 (0)70 174 06 05', '+46701740605'],
  ['0046701740605', '+46701740605'],
  ['+46701740605', '+46701740605'],
])('rewrites %s as %s', (typed, kept) => {
  expect(toE164(typed)).toBe(kept);
});

it.each(['', 'presstjänsten', '112', '070', '+46701740605 ankn 12', '+49 1234'])('refuses "%s"', (typed) => {
  expect(toE164(typed)).toBeNull();
});
