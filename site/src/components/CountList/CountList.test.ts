import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import CountList from './CountList.astro';
import { examples } from './examples.ts';

itIsAccessible(CountList, examples);

it('says how much stands behind each link, beside it', async () => {
  const page = await rendered(CountList, examples.months);
  expect([...page.querySelectorAll('li')].map(wordsOf)).toEqual([
    'november 2026 12 nyheter',
    'oktober 2026 1 nyhet',
  ]);
  expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/nyheter/2026/11/',
    '/nyheter/2026/10/',
  ]);
});

it('has in a link what tells it from others for those who do not see where it stands', async () => {
  const [month] = (await rendered(CountList, examples.months)).querySelectorAll('a');
  expect(wordsOf(month)).toBe('november 2026');
  expect(wordsOf(month?.querySelector('.visually-hidden'))).toBe('2026');
  expect((await rendered(CountList, examples.topics)).querySelector('.visually-hidden')).toBeNull();
});
