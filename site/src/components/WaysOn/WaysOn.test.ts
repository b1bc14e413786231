import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import WaysOn from './WaysOn.astro';

itIsAccessible(WaysOn, examples);

const linksOf = (page: HTMLElement) =>
  [...page.querySelectorAll('a')].map((link) => [wordsOf(link), link.getAttribute('href')]);

it('leads to search, archive, topics, guidance, contacts and the front page', async () => {
  expect(linksOf(await rendered(WaysOn, examples.swedish))).toEqual([
    ['Sök bland nyheter och vägledning', '/sok/'],
    ['Bläddra i nyhetsarkivet, månad för månad', '/nyheter/'],
    ['Nyheter efter ämne', '/amnen/'],
    ['Vägledning för journalister', '/vagledning/'],
    ['Presskontakter', '/kontakt/'],
    ['Till pressrummets första sida', '/'],
  ]);
});

it('stays in the language of the page', async () => {
  const page = await rendered(WaysOn, examples.english);
  expect(wordsOf(page.querySelector('h2'))).toBe('Where to go from here');
  for (const [, href] of linksOf(page)) expect(href).toMatch(/^\/en\//);
});

it('names no search where the newsroom has none', async () => {
  const links = linksOf(await rendered(WaysOn, examples['without search']));
  expect(links).toHaveLength(5);
  expect(links[0]?.[1]).toBe('/nyheter/');
});

it('says that a person helps those who still have not found it', async () => {
  expect(wordsOf((await rendered(WaysOn, examples.english)).querySelector('section > p'))).toBe(
    'Still not found? Phone or e-mail the press line, and we will look it up.',
  );
});
