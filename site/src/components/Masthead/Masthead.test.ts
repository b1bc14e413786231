import { expect, it } from 'vitest';
import { itIsAccessible, linksIn, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Masthead from './Masthead.astro';

itIsAccessible(Masthead, examples);

const menuOf = (page: HTMLElement) => linksIn(page, 'nav a');

it.each([
  [
    'swedish',
    'Huvudmeny',
    [
      ['Nyheter', '/nyheter/'],
      ['Ämnen', '/amnen/'],
      ['Kontakt', '/kontakt/'],
      ['Fullmakt', '/fullmakt/'],
      ['Vägledning', '/vagledning/'],
      ['Sök', '/sok/'],
    ],
  ],
  [
    'english',
    'Main menu',
    [
      ['News', '/en/news/'],
      ['Topics', '/en/topics/'],
      ['Contact', '/en/contact/'],
      ['Power of attorney', '/en/power-of-attorney/'],
      ['Guidance', '/en/guidance/'],
      ['Search', '/en/search/'],
    ],
  ],
] as const)('has a named menu: %s', async (name, label, menu) => {
  const page = await rendered(Masthead, examples[name]);
  expect(page.querySelector('header nav')?.getAttribute('aria-label')).toBe(label);
  expect(menuOf(page)).toEqual(menu);
});

it.each([
  ['swedish', [['Kontakt', 'page']]],
  ['english', [['News', 'true']]],
  ['named', []],
] as const)(
  'tells the page that is read from one that it belongs to, and neither on the front page: %s',
  async (name, current) => {
    const marked = (await rendered(Masthead, examples[name])).querySelectorAll('[aria-current]');
    expect([...marked].map((link) => [wordsOf(link), link.getAttribute('aria-current')])).toEqual(current);
  },
);

it.each([
  ['swedish', 'Isvägsverket Pressrum', '/'],
  ['english', 'The Ice Road Agency Newsroom', '/en/'],
  ['named', 'Isnytt', '/'],
] as const)(
  'leads home by the name of the newsroom, or by the one that the site was given: %s',
  async (name, words, path) => {
    const home = (await rendered(Masthead, examples[name])).querySelector('a');
    expect([wordsOf(home), home?.getAttribute('href')]).toEqual([words, path]);
  },
);

it.each([
  ['swedish', 'en', 'English', '/en/contact/'],
  ['english', 'sv', 'Svenska', '/nyheter/isvagen-over-storsjon-ar-avstangd/'],
  ['untranslated', 'en', 'English', '/en/'],
] as const)(
  'leads to the other language in its own word, to its front page where the page is not in it: %s',
  async (name, language, words, path) => {
    const link = (await rendered(Masthead, examples[name])).querySelector('a[hreflang]');
    expect([wordsOf(link), link?.getAttribute('href')]).toEqual([words, path]);
    expect([link?.getAttribute('lang'), link?.getAttribute('hreflang')]).toEqual([language, language]);
  },
);

it('leads to no search where there is none', async () => {
  const page = await rendered(Masthead, examples['without-search']);
  expect(menuOf(page).map(([words]) => words)).toEqual([
    'Nyheter',
    'Ämnen',
    'Kontakt',
    'Fullmakt',
    'Vägledning',
  ]);
});
