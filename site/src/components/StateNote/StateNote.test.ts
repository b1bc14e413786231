import { expect, it } from 'vitest';
import { itIsAccessible, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import StateNote from './StateNote.astro';

itIsAccessible(StateNote, examples);

it('is a region that is named by its title, with what there is to say below it', async () => {
  const page = await rendered(StateNote, examples.cancelled);
  const region = page.querySelector('section');
  const title = titleOf(region);
  expect(wordsOf(title)).toBe('Inställd');
  expect(wordsOf(region)).toBe('Inställd Briefingen är inställd. En ny tid kommer senare i dag.');
});
