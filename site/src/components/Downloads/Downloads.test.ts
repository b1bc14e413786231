import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import Downloads from './Downloads.astro';
import { examples } from './examples.ts';

itIsAccessible(Downloads, examples);

it('offers what is made from the page before what an editor has added, with type and size', async () => {
  const page = await rendered(Downloads, examples.both);
  const links = [...page.querySelectorAll('a')].map((link) => [wordsOf(link), link.getAttribute('href')]);
  expect(links).toEqual([
    ['Vägledningen att skriva ut (PDF, 1,2 MB)', '/vagledning/filma/filma-pa-isen.pdf'],
    ['Mätprotokoll (PDF, 84 kB)', '/media/6d20.pdf'],
  ]);
  expect(page.querySelector('a')?.type).toBe('application/pdf');
});

it('leaves out a file that does not stand yet', async () => {
  const page = await rendered(Downloads, examples['not printed yet']);
  expect([...page.querySelectorAll('a')].map(wordsOf)).toEqual(['Mätprotokoll (PDF, 84 kB)']);
});

it('is a region that is named by its heading, and not there without any file', async () => {
  const page = await rendered(Downloads, examples['not printed yet']);
  const region = page.querySelector('section');
  expect(wordsOf(page.querySelector(`#${region?.getAttribute('aria-labelledby')}`))).toBe(
    'Files to download',
  );
  expect((await rendered(Downloads, examples.none)).children).toHaveLength(0);
});
