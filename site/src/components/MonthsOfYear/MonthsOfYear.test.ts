import { expect, it } from 'vitest';
import { itIsAccessible, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import MonthsOfYear from './MonthsOfYear.astro';

itIsAccessible(MonthsOfYear, examples);

it.each([
  ['swedish', '2025'],
  ['english', '2026'],
] as const)('is a region that is named by its year: %s', async (name, year) => {
  const page = await rendered(MonthsOfYear, examples[name]);
  const heading = titleOf(page.querySelector('section'));
  expect([heading?.localName, wordsOf(heading)]).toEqual(['h2', year]);
});

it.each([
  [
    'swedish',
    [
      ['/nyheter/2025/12/', 'December 2025 27 nyheter'],
      ['/nyheter/2025/11/', 'November 2025 19 nyheter'],
      ['/nyheter/2025/02/', 'Februari 2025 1 nyhet'],
    ],
  ],
  ['english', [['/en/news/2026/11/', 'November 2026 1 item']]],
] as const)(
  'leads to each month, named with its year, and says how much is in it: %s',
  async (name, months) => {
    const entries = [...(await rendered(MonthsOfYear, examples[name])).querySelectorAll('li')];
    expect(entries.map((entry) => [entry.querySelector('a')?.getAttribute('href'), wordsOf(entry)])).toEqual(
      months,
    );
  },
);

it('does not show the year once more to the eye', async () => {
  const page = await rendered(MonthsOfYear, examples.swedish);
  const unseen = [...page.querySelectorAll('a .visually-hidden')].map(wordsOf);
  expect(unseen).toEqual(['2025', '2025', '2025']);
});
