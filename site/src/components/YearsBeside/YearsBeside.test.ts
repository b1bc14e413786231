import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import YearsBeside from './YearsBeside.astro';

itIsAccessible(YearsBeside, examples);

/** Every way in the list, which holds nothing else. */
const linksIn = (page: HTMLElement) =>
  [...page.querySelectorAll('nav > ul > li')].map((way) => [
    wordsOf(way),
    way.querySelector('a')?.getAttribute('href'),
  ]);

it.each([
  [
    'between',
    'Nyhetsarkiv',
    [
      ['Nyare: 2026', '/nyheter/2026/'],
      ['Äldre: 2024', '/nyheter/2024/'],
      ['Hela arkivet', '/nyheter/'],
    ],
  ],
  [
    'between-english',
    'News archive',
    [
      ['Newer: 2026', '/en/news/2026/'],
      ['Older: 2023', '/en/news/2023/'],
      ['The whole archive', '/en/news/'],
    ],
  ],
] as const)(
  'leads to the years beside this one, the newer first, and then onward, under the name of what they are of: %s',
  async (name, label, links) => {
    const page = await rendered(YearsBeside, examples[name]);
    expect(page.querySelector('nav')?.getAttribute('aria-label')).toBe(label);
    expect(linksIn(page)).toEqual(links);
  },
);

it.each([
  [
    'oldest',
    [
      ['Nyare: 2026', '/amnen/avstangningar/2026/'],
      ['Det senaste om ämnet Avstängningar', '/amnen/avstangningar/'],
    ],
  ],
  [
    'newest',
    [
      ['Äldre: 2025', '/nyheter/2025/'],
      ['Hela arkivet', '/nyheter/'],
    ],
  ],
  ['only', [['The whole archive', '/en/news/']]],
] as const)('leads to no year that there is none of: %s', async (name, links) => {
  const page = await rendered(YearsBeside, examples[name]);
  expect(linksIn(page)).toEqual(links);
});
