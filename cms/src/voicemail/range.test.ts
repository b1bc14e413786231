import { expect, it } from 'vitest';
import { rangeOf } from './range.ts';

it.each([
  [null, null],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=0-9,20-29', null],
  ['lines=1-2', null],
  ['nonsense', null],
  ['bytes=100-', 'unsatisfiable'],
])('reads %j', (header, range) => {
  expect(rangeOf({ header, size: 100 })).toEqual(range);
});
