import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Span from './Span.astro';

itIsAccessible(Span, examples);

const timesIn = (page: HTMLElement) =>
  [...page.querySelectorAll('time')].map((time) => [wordsOf(time), time.dateTime]);

it.each([
  ['swedish', 'Torsdag 26 november 2026', 'kl. 10.00–11.00', '2026-11-26T09:00:00Z'],
  ['english', 'Thursday 26 November 2026', '10:00–11:00', '2026-11-26T09:00:00Z'],
  ['after-midnight', 'Torsdag 2 juli 2026', 'kl. 0.30–2.30', '2026-07-01T22:30:00Z'],
  ['into-summer-time', 'Sunday 29 March 2026', '01:30–03:30', '2026-03-29T00:30:00Z'],
] as const)(
  'names a day of the press office once, with its weekday, then the hours that no line breaks: %s',
  async (name, day, hours, instant) => {
    const page = await rendered(Span, examples[name]);
    expect(wordsOf(page)).toBe(`${day} ${hours}`);
    expect(timesIn(page)).toEqual([[day, instant]]);
    expect(wordsOf(page.querySelector('.whole'))).toBe(hours);
  },
);

it.each([
  ['overnight', '26 november 2026 kl. 22.00', '27 november 2026 kl. 0.30'],
  ['overnight-english', '26 November 2026, 22:00', '27 November 2026, 00:30'],
] as const)('names both days where it ends on another: %s', async (name, from, until) => {
  const page = await rendered(Span, examples[name]);
  expect(wordsOf(page)).toBe(`${from} – ${until}`);
  expect(timesIn(page)).toEqual([
    [from, '2026-11-26T21:00:00Z'],
    [until, '2026-11-26T23:30:00Z'],
  ]);
});
