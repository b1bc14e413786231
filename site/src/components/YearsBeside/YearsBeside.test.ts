import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import YearsBeside from './YearsBeside.astro';

itIsAccessible(YearsBeside, examples);

it('leads to the years beside it, the newer first, and then onward', async () => {
  const page = await rendered(YearsBeside, examples.between);
  const links = [...page.querySelectorAll('nav a')].map((link) => [wordsOf(link), link.getAttribute('href')]);
  expect(links).toEqual([
    ['Nyare: 2027', '/nyheter/2027/'],
    ['Äldre: 2025', '/nyheter/2025/'],
    ['Alla nyheter', '/nyheter/'],
  ]);
});

it('is named by what the years are of', async () => {
  const page = await rendered(YearsBeside, examples.between);
  expect(page.querySelector('nav')?.getAttribute('aria-label')).toBe('Nyheter 2026');
});

it('leaves out a year that is not there', async () => {
  const page = await rendered(YearsBeside, examples.newest);
  expect([...page.querySelectorAll('a')].map(wordsOf)).toEqual(['Older: 2025']);
});
