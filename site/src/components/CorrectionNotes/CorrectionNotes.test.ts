import { expect, it } from 'vitest';
import { itIsAccessible, rendered, titleOf, wordsOf } from '../rendered.ts';
import CorrectionNotes from './CorrectionNotes.astro';
import { examples } from './examples.ts';

itIsAccessible(CorrectionNotes, examples);

it.each([
  ['one', 'Rättelse'],
  ['two', 'Corrections'],
] as const)('is a region that is named for how many there are: %s', async (name, title) => {
  const page = await rendered(CorrectionNotes, examples[name]);
  const heading = titleOf(page.querySelector('section'));
  expect([heading?.localName, wordsOf(heading)]).toEqual(['h2', title]);
});

it('says when each was made, by the clock of the press office, and what was wrong', async () => {
  const page = await rendered(CorrectionNotes, examples.one);
  expect(page.querySelector('time')?.dateTime).toBe('2026-11-20T17:05:00Z');
  expect([...page.querySelectorAll('p')].map(wordsOf)).toEqual([
    '20 november 2026 kl. 18.05',
    'Sprickan är 400 meter lång, inte 40.',
  ]);
});

it('writes the time in English on the English pages', async () => {
  const page = await rendered(CorrectionNotes, examples.two);
  expect([...page.querySelectorAll('time')].map(wordsOf)).toEqual([
    '21 November 2026, 09:00',
    '20 November 2026, 18:05',
  ]);
});

it('keeps the order given', async () => {
  const page = await rendered(CorrectionNotes, examples.two);
  expect([...page.querySelectorAll('p:not([class])')].map(wordsOf)).toEqual([
    'The road is closed from Håkansta.',
    'The crack is 400 metres long, not 40.',
  ]);
});

it('is not there where nothing was corrected', async () => {
  expect((await rendered(CorrectionNotes, examples.none)).children).toHaveLength(0);
});
