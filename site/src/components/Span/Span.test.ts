import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Span from './Span.astro';

itIsAccessible(Span, examples);

const timesOf = (page: HTMLElement) => [...page.querySelectorAll('time')].map(({ dateTime }) => dateTime);

it('names the day once where it is one day', async () => {
  const page = await rendered(Span, examples['one day']);
  expect(wordsOf(page)).toBe('Måndag 23 november 2026 kl. 10.00–11.30');
  expect(timesOf(page)).toEqual(['2026-11-23T09:00:00Z']);
});

it('names both days where they are two', async () => {
  const page = await rendered(Span, examples['two days']);
  expect(wordsOf(page)).toMatch(/^23 November 2026.*10:00 – 24 November 2026.*11:30$/);
  expect(timesOf(page)).toEqual(['2026-11-23T09:00:00Z', '2026-11-24T10:30:00Z']);
});

it('goes by the days of the press office', async () => {
  // Both are 23 November in UTC, and after 23 in Stockholm.
  const page = await rendered(Span, examples['over midnight']);
  expect(wordsOf(page)).toMatch(/^23 november 2026.*23\.30 – 24 november 2026.*0\.30$/);
});
