import { expect, it } from 'vitest';
import { itIsAccessible, linksIn, rendered, titleOf, wordsOf } from '../rendered.ts';
import Downloads from './Downloads.astro';
import { examples } from './examples.ts';

itIsAccessible(Downloads, examples);

it('offers what is made from the page before what an editor has added, with type and size', async () => {
  const page = await rendered(Downloads, examples.both);
  expect(linksIn(page)).toEqual([
    ['Vägledningen att skriva ut (PDF, 1,2 MB)', '/vagledning/filma/filma-pa-isen.pdf'],
    ['Mätprotokoll (PDF, 1,8 MB)', '/media/6d20.pdf'],
  ]);
  expect(page.querySelector('a')?.type).toBe('application/pdf');
});

it('leaves out a file that does not stand yet', async () => {
  const page = await rendered(Downloads, examples['not printed yet']);
  expect([...page.querySelectorAll('a')].map(wordsOf)).toEqual(['Mätprotokoll (PDF, 1.8 MB)']);
});

it.each([
  ['not printed yet', 'Mätprotokoll (PDF, 1.8 MB)'],
  ['printed alone', 'The guidance to print (PDF, 1.2 MB)'],
] as const)('has no empty list beside the one that there is: %s', async (name, words) => {
  const page = await rendered(Downloads, examples[name]);
  expect([...page.querySelectorAll('ul')].map(wordsOf)).toEqual([words]);
});

it('is a region that is named by its heading, and not there without any file', async () => {
  const page = await rendered(Downloads, examples['not printed yet']);
  const region = page.querySelector('section');
  expect(wordsOf(titleOf(region))).toBe('Files to download');
  expect((await rendered(Downloads, examples.none)).children).toHaveLength(0);
});
