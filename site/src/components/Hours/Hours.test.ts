import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Hours from './Hours.astro';

itIsAccessible(Hours, examples);

/** The rows of each list, after the heading above it. */
const listsOf = (page: HTMLElement) =>
  [...page.querySelectorAll('dl')].map((list) => [
    wordsOf(list.previousElementSibling),
    ...[...list.children].map((row) => [...row.children].map(wordsOf)),
  ]);

it.each([
  [
    'swedish',
    [
      ['Öppettider', ['Måndag–fredag', 'kl. 8.00–17.00'], ['Lördag–söndag', 'stängt']],
      [
        'Avvikande tider',
        ['4 december Förkortad dag', 'kl. 8.00–12.00'],
        ['14 december Personaldag', 'stängt'],
      ],
    ],
  ],
  [
    'english',
    [
      ['Opening hours', ['Monday–Friday', '08:00–17:00'], ['Saturday–Sunday', 'closed']],
      [
        'Other hours on these days',
        ['4 December Short day', '08:00–12:00'],
        ['14 December Staff day', 'closed'],
      ],
    ],
  ],
] as const)('says the hours of the week, then of the days that differ, and why: %s', async (name, lists) => {
  expect(listsOf(await rendered(Hours, examples[name]))).toEqual(lists);
});

it('tells days with hours of their own from each other, and every break', async () => {
  expect(listsOf(await rendered(Hours, examples.broken))).toEqual([
    [
      'Öppettider',
      ['Måndag', 'kl. 8.00–11.30, kl. 13.00–16.00'],
      ['Tisdag', 'stängt'],
      ['Onsdag', 'kl. 9.05–12.00'],
      ['Torsdag–söndag', 'stängt'],
    ],
    ['Avvikande tider', ['1 januari', 'stängt']],
  ]);
});

it('marks the days that differ for machines, with their year', async () => {
  const page = await rendered(Hours, examples.swedish);
  expect([...page.querySelectorAll('dt > time')].map((day) => day.getAttribute('datetime'))).toEqual([
    '2026-12-04',
    '2026-12-14',
  ]);
});

it('has no second list where no day differs, or where the page was made without knowing', async () => {
  expect(listsOf(await rendered(Hours, examples.closed))).toEqual([
    ['Opening hours', ['Monday–Sunday', 'closed']],
  ]);
  expect(listsOf(await rendered(Hours, examples.weekly))).toEqual([
    ['Öppettider', ['Måndag–fredag', 'kl. 8.00–17.00'], ['Lördag–söndag', 'stängt']],
  ]);
});
