import { expect, it } from 'vitest';
import { termsOf } from './terms.ts';

it('groups the stems of everything by how often they come, without the words that say nothing', () => {
  const texts = ['Isvägen stängs', 'Isen på isvägarna är för tunn'];
  const html = '<p>Isvägens <em>is</em> mäts på nytt &amp; stängd väg.</p>';
  expect(termsOf({ language: 'sv', texts, html })).toEqual(['isväg', 'stäng is', 'tunn mät nytt väg']);
});

it('reads no tag and no entity as a word, and no word as two for a tag inside it', () => {
  const html =
    '<p>Is<strong>väg</strong></p><p>Ånn&nbsp;sjö</p><a href="/secret/">&#214;n &bogus;</a><!-- not -->';
  expect(termsOf({ language: 'sv', texts: [], html })[2]).toBe('isväg ånn sjö ö');
});

it('gives the same for the same', () => {
  const text = { language: 'en' as const, texts: ['Roads closing', 'A road closes'], html: '' };
  expect(termsOf(text)).toEqual(['', 'road close', '']);
  expect(termsOf(text)).toEqual(termsOf(text));
});
