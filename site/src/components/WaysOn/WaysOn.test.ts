import { expect, it } from 'vitest';
import { itIsAccessible, linksIn, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import WaysOn from './WaysOn.astro';

itIsAccessible(WaysOn, examples);

const swedish = [
  ['Bläddra i nyhetsarkivet, månad för månad', '/nyheter/'],
  ['Nyheter efter ämne', '/amnen/'],
  ['Vägledning för journalister', '/vagledning/'],
  ['Presskontakter', '/kontakt/'],
  ['Till pressrummets första sida', '/'],
];

it.each([
  ['swedish', [['Sök bland nyheter och vägledning', '/sok/'], ...swedish]],
  [
    'english',
    [
      ['Search news and guidance', '/en/search/'],
      ['Browse the news archive, month by month', '/en/news/'],
      ['News by topic', '/en/topics/'],
      ['Guidance for journalists', '/en/guidance/'],
      ['Press contacts', '/en/contact/'],
      ['The front page of the newsroom', '/en/'],
    ],
  ],
] as const)('leads to every place to look in, in the language of the page: %s', async (name, links) => {
  expect(linksIn(await rendered(WaysOn, examples[name]), 'ul > li > a')).toEqual(links);
});

it('does not lead to a search that there is none of', async () => {
  expect(linksIn(await rendered(WaysOn, examples['without-search']), 'ul > li > a')).toEqual(swedish);
});

it.each([
  [
    'swedish',
    'Så kommer du vidare',
    'Hittar du ändå inte det du söker? Ring eller mejla pressjouren, så letar vi upp det.',
  ],
  [
    'english',
    'Where to go from here',
    'Still not found? Phone or e-mail the press line, and we will look it up.',
  ],
] as const)('is a titled region that ends with somebody to ask: %s', async (name, title, last) => {
  const page = await rendered(WaysOn, examples[name]);
  const region = page.querySelector('section');
  const heading = titleOf(region);
  expect([heading?.localName, wordsOf(heading)]).toEqual(['h2', title]);
  expect(wordsOf(region?.lastElementChild)).toBe(last);
});
