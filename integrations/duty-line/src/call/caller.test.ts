import { expect, it } from 'vitest';
import { callerNumber, spokenCaller } from './caller.ts';

it.each([
  ['+46701740605', '0 7 0, 1 7 4, 0 6, 0 5'],
  ['+46846500400', '0 8 4, 6 5 0, 0 4, 0 0'],
  ['+46313906000', '0 3 1, 3 9 0, 6 0, 0 0'],
  ['+358501234567', 'plus 3 5, 8 5, 0 1, 2 3, 4 5, 6 7'],
  ['anonymous', 'dolt nummer'],
])('reads %s as "%s"', (from, spoken) => {
  expect(spokenCaller(from)).toBe(spoken);
});

it.each([
  undefined,
  '',
  'anonymous',
  'Restricted',
  'sip:alice@example.test',
  '+266696687',
  '+8656696',
  '070-1740605',
  '+46',
])('takes "%s" for a withheld number', (from) => {
  expect(callerNumber(from)).toBe('anonymous');
});

it('keeps a number that can be phoned back', () => {
  expect(callerNumber('+46701740605')).toBe('+46701740605');
});
