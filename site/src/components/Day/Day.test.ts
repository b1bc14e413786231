import { expect, it } from 'vitest';
import { itIsAccessible, rendered } from '../rendered.ts';
import Day from './Day.astro';
import { examples } from './examples.ts';

itIsAccessible(Day, examples);

it.each([
  ['swedish', '23 november 2026'],
  ['english', '23 November 2026'],
] as const)('is a date in words, with the date for machines: %s', async (name, words) => {
  const day = (await rendered(Day, examples[name])).querySelector('time');
  expect([day?.dateTime, day?.textContent]).toEqual(['2026-11-23', words]);
});
