import { expect, it } from 'vitest';
import { itIsAccessible, rendered } from '../rendered.ts';
import { examples } from './examples.ts';
import Moment from './Moment.astro';

itIsAccessible(Moment, examples);

it.each([
  ['swedish', '2026-11-20T20:40:00Z', '20 november 2026 kl. 21.40'],
  ['english', '2026-11-20T20:40:00Z', '20 November 2026, 21:40'],
  ['summer', '2026-07-01T05:10:00Z', '1 juli 2026 kl. 7.10'],
] as const)(
  'is a date and time where the press office is, with the instant for machines: %s',
  async (name, instant, words) => {
    const time = (await rendered(Moment, examples[name])).querySelector('time');
    expect([time?.dateTime, time?.textContent]).toEqual([instant, words]);
  },
);

it('is, without its time, the day that it is where the press office is', async () => {
  const time = (await rendered(Moment, examples.day)).querySelector('time');
  expect([time?.dateTime, time?.textContent]).toEqual(['2026-11-20T23:30:00Z', '21 november 2026']);
});
