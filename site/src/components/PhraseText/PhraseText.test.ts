import { expect, it } from 'vitest';
import { itIsAccessible, rendered } from '../rendered.ts';
import { examples } from './examples.ts';
import PhraseText from './PhraseText.astro';

itIsAccessible(PhraseText, examples);

it('is words alone where there is nothing to mark in them, whatever signs they have', async () => {
  const page = await rendered(PhraseText, examples.words);
  expect(page.childElementCount).toBe(0);
  expect(page.textContent?.trim()).toBe('Isen bär <2 ton & mäts i natt.');
});

it('marks a time for machines, and adds no space before the sign that follows it', async () => {
  const page = await rendered(PhraseText, examples.time);
  const time = page.querySelector('time');
  expect([time?.dateTime, time?.textContent]).toEqual(['2026-11-23T07:00:00Z', 'måndag kl. 8.00']);
  expect(page.textContent?.trim()).toBe('Stängt. Öppnar måndag kl. 8.00.');
});

it('names the language of what nobody has translated, and of nothing else', async () => {
  const page = await rendered(PhraseText, examples.foreign);
  const marked = [...page.querySelectorAll('[lang]')].map((piece) => [
    piece.getAttribute('lang'),
    piece.textContent,
  ]);
  expect(marked).toEqual([['sv', 'Sprickor på isvägen över Storsjön']]);
  expect(page.textContent?.trim()).toBe(
    'Open now, because of an ongoing event: Sprickor på isvägen över Storsjön.',
  );
});
