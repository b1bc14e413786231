import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Ledger from './Ledger.astro';

itIsAccessible(Ledger, examples);

it('is a region for each year, named by the year, with its news in the order that they come in', async () => {
  const page = await rendered(Ledger, examples.years);
  const years = [...page.querySelectorAll('section')].map((year) => [
    year.getAttribute('aria-label'),
    [...year.querySelectorAll('ol > li h3 a')].map(wordsOf),
  ]);
  expect(years).toEqual([
    ['2026', ['Lägre högsta vikt när våren kommer', 'Vårt svar om rapporten om trafiken på isen']],
    ['2025', ['Isvägarna under jul och nyår', 'Rekordtidig öppning i norr']],
  ]);
});

it.each([
  ['years', '2026-03-20T09:00:00Z', '20 mars 2026 kl. 10.00'],
  ['english', '2026-11-20T15:25:00Z', '20 November 2026 16:25'],
] as const)(
  'reads out the whole date of an item, and the large year not once more: %s',
  async (name, instant, words) => {
    const page = await rendered(Ledger, examples[name]);
    const time = page.querySelector('time');
    expect([time?.dateTime, wordsOf(time)]).toEqual([instant, words]);
    const unheard = page.querySelector('section > [aria-hidden="true"]');
    expect(wordsOf(unheard)).toBe('2026');
  },
);

it('leads to the item by its title, with what it says below', async () => {
  const entry = (await rendered(Ledger, examples.english)).querySelector('li');
  const link = entry?.querySelector('a');
  expect([link?.getAttribute('href'), wordsOf(link)]).toEqual([
    '/en/news/ice-road-across-storsjon-closed/',
    'Ice road across Storsjön closed after cracks',
  ]);
  expect(wordsOf(entry?.querySelector('p'))).toMatch(/^Measurements today show cracks/);
});

it('changes the year when the press office does', async () => {
  const page = await rendered(Ledger, examples['new-year']);
  const times = [...page.querySelectorAll('section')].map((year) => [
    year.getAttribute('aria-label'),
    wordsOf(year.querySelector('time')),
  ]);
  expect(times).toEqual([
    ['2026', '1 januari 2026 kl. 0.30'],
    ['2025', '31 december 2025 kl. 23.30'],
  ]);
});

it('leaves no empty list where there is no news', async () => {
  expect((await rendered(Ledger, examples.empty)).childElementCount).toBe(0);
});
