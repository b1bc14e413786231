import { expect, it } from 'vitest';
import { feedDate } from './feed-date.ts';

it.each([
  ['Mon, 23 Apr 2018 09:00:00 +0200', '2018-04-23T07:00:00Z'],
  ['23 Apr 2018 09:00 GMT', '2018-04-23T09:00:00Z'],
  ['2026-02-28T23:30:00+01:00', '2026-02-28T22:30:00Z'],
  ['Sun, 29 Mar 2026 02:30:00 EST', '2026-03-29T07:30:00Z'],
])('reads %s', (text, instant) => {
  expect(feedDate(text)?.toString()).toBe(instant);
});

it.each([
  '',
  'yesterday',
  'Mon, 31 Feb 2018 09:00:00 +0200',
  'Mon, 23 Apr 2018 09:00:00',
  '2026-02-28',
  '23 Foo 2018 09:00 GMT',
])('does not guess at "%s"', (text) => {
  expect(feedDate(text)).toBeNull();
});
