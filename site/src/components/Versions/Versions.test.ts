import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Versions from './Versions.astro';

itIsAccessible(Versions, examples);

it('says of each version when it went live and what was new, newest first', async () => {
  const page = await rendered(Versions, examples.several);
  const versions = [...page.querySelectorAll('dl > div')].map((version) => [
    wordsOf(version.querySelector('dt')),
    wordsOf(version.querySelector('dd')),
  ]);
  expect(versions).toEqual([
    ['20 november 2026', 'Ny gräns för hur mycket utrustningen får väga.'],
    ['20 oktober 2026', 'Uppdaterad'],
    ['12 oktober 2026', 'Först publicerad'],
  ]);
  expect(wordsOf(page.querySelector('h2'))).toBe('Versioner');
});

it('marks a note with its language and direction, and dates by the clock of the press office', async () => {
  const page = await rendered(Versions, examples['noted in arabic']);
  const note = page.querySelector('dd');
  expect([note?.lang, note?.dir]).toEqual(['ar', 'rtl']);
  expect(wordsOf(page.querySelector('dt'))).toBe('21 November 2026');
});

it('is not there where there are none', async () => {
  expect((await rendered(Versions, examples.none)).querySelector('section')).toBeNull();
});
