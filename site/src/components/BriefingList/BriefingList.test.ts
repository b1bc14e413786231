import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import BriefingList from './BriefingList.astro';
import { examples } from './examples.ts';

itIsAccessible(BriefingList, examples);

it('tells the years apart, by the clock of the press office', async () => {
  const page = await rendered(BriefingList, examples['over a new year']);
  const years = [...page.querySelectorAll('section')].map((year) => year.getAttribute('aria-label'));
  expect(years).toEqual(['Kommande pressträffar 2026', 'Kommande pressträffar 2027']);
});

it('says of each when and where it is, and what has become of it', async () => {
  const page = await rendered(BriefingList, examples['over a new year']);
  const [moved, planned] = page.querySelectorAll('li');
  expect(wordsOf(moved?.querySelector('.ledger__lead'))).toBe('Flyttad. Isvägsverket, sal Kärnis');
  expect(wordsOf(planned?.querySelector('.ledger__lead'))).toBe('Mätstationen vid Storfjärden');
  expect(moved?.querySelector('time')?.dateTime).toBe('2026-11-26T09:00:00Z');
  expect(wordsOf(moved?.querySelector('.ledger__time'))).toContain('10.00');
  const link = planned?.querySelector('h3 a');
  expect([wordsOf(link), link?.getAttribute('href')]).toEqual(['Isläget vid nyår', '/presstraffar/nyar/']);
});

it('says the year to those who do not see it beside the day', async () => {
  const page = await rendered(BriefingList, examples['over a new year']);
  expect([...page.querySelectorAll('li .visually-hidden')].map(wordsOf)).toEqual(['2026', '2027']);
  expect(page.querySelector('.ledger__year')?.getAttribute('aria-hidden')).toBe('true');
});

it('has no regions of years where nobody wants any, and nothing at all where there are none', async () => {
  const page = await rendered(BriefingList, examples['without years']);
  expect([page.querySelectorAll('section').length, page.querySelectorAll('li').length]).toEqual([0, 2]);
  expect(page.querySelector('[aria-label], .ledger__year')).toBeNull();
  expect((await rendered(BriefingList, examples.none)).children).toHaveLength(0);
});

it.each([
  ['over a new year', ['26 november 2026 kl. 10.00', '1 januari 2027 kl. 0.30']],
  ['without years', ['24 November 2026 10:00', '3 December 2026 13:30']],
] as const)('reads out day, year and time by the clock of the press office: %s', async (name, words) => {
  const page = await rendered(BriefingList, examples[name]);
  expect([...page.querySelectorAll('time')].map(wordsOf)).toEqual(words);
});

it('says in English what has become of one', async () => {
  const page = await rendered(BriefingList, examples['without years']);
  expect(wordsOf(page.querySelector('.ledger__lead'))).toBe('Cancelled. The Ice Road Agency, room Kärnis');
});
