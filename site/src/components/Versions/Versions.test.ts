import { expect, it } from 'vitest';
import { itIsAccessible, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Versions from './Versions.astro';

itIsAccessible(Versions, examples);

const rowsIn = (page: HTMLElement) =>
  [...page.querySelectorAll('dl > div')].map((row) => [...row.children].map(wordsOf));

it.each([
  [
    'swedish',
    'Versioner',
    [
      ['20 november 2026', 'Ny gräns för hur mycket utrustningen får väga.'],
      ['20 oktober 2026', 'Uppdaterad'],
      ['12 oktober 2026', 'Först publicerad'],
    ],
  ],
  ['first', 'Versions', [['12 October 2026', 'First published']]],
  [
    'arabic',
    'Versions',
    [
      ['20 November 2026', 'لا توقف السيارة على الطريق أبدًا.'],
      ['20 October 2026', 'Updated'],
      ['12 October 2026', 'ارتدِ سترة نجاة.'],
    ],
  ],
] as const)(
  'is a titled region that says of each day what changed, or only that something did: %s',
  async (name, title, rows) => {
    const page = await rendered(Versions, examples[name]);
    const region = page.querySelector('section');
    const heading = titleOf(region);
    expect([heading?.localName, wordsOf(heading)]).toEqual(['h2', title]);
    expect(rowsIn(page)).toEqual(rows);
  },
);

it('marks the notes of the agency, and nothing else, as being in the language of the text', async () => {
  const page = await rendered(Versions, examples.arabic);
  const marked = [...page.querySelectorAll<HTMLElement>('[lang], [dir]')];
  expect(marked.map((note) => [wordsOf(note), note.lang, note.dir])).toEqual([
    ['لا توقف السيارة على الطريق أبدًا.', 'ar', 'rtl'],
    ['ارتدِ سترة نجاة.', 'ar', 'rtl'],
  ]);
});

it('has for machines the instant of each version', async () => {
  const page = await rendered(Versions, examples.swedish);
  expect([...page.querySelectorAll('dt > time')].map((time) => time.getAttribute('datetime'))).toEqual([
    '2026-11-20T20:40:00Z',
    '2026-10-20T08:00:00Z',
    '2026-10-12T08:00:00Z',
  ]);
});

it('is nothing at all, not even a title, before anything has gone live', async () => {
  const page = await rendered(Versions, examples.none);
  expect([page.childElementCount, wordsOf(page)]).toEqual([0, '']);
});
