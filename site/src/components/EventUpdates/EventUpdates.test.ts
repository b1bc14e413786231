import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import EventUpdates from './EventUpdates.astro';
import { examples } from './examples.ts';

itIsAccessible(EventUpdates, examples);

it.each([
  [
    'swedish',
    [
      '20 november 2026 kl. 21.40 Mätbilen är framme. Sprickan har inte vuxit sedan kl. 18.',
      '20 november 2026 kl. 19.05 Alla tre fordonen är i land. Ingen person är skadad. Vi har stängt av vid båda stränderna.',
      '20 november 2026 kl. 17.30 Trafiken leds om över Vallsundsbron. Räkna med 25 minuter längre resväg.',
      '20 november 2026 kl. 16.40 Vägen är stängd.',
    ],
  ],
  [
    'english',
    [
      '20 November 2026 21:40 The measuring car has arrived. The crack has not grown since 18:00.',
      '20 November 2026 19:05 All three vehicles are ashore. Nobody has been hurt. We have closed the road at both shores.',
      '20 November 2026 17:30 Traffic is led by the Vallsund bridge. Allow 25 minutes more.',
      '20 November 2026 16:40 Vägen är stängd.',
    ],
  ],
  ['one', ['20 november 2026 kl. 21.40 Mätbilen är framme. Sprickan har inte vuxit sedan kl. 18.']],
] as const)(
  'is a list of what was told and when, by the clock of the press office, newest first: %s',
  async (name, updates) => {
    const page = await rendered(EventUpdates, examples[name]);
    const read = [...page.querySelectorAll('li')].map((update) =>
      [...update.querySelectorAll('time > span, p')].map(wordsOf).join(' '),
    );
    expect(read).toEqual(updates);
  },
);

it('counts down to the first update, and marks the instant of each for machines', async () => {
  const page = await rendered(EventUpdates, examples.swedish);
  expect(page.querySelector('ol')?.hasAttribute('reversed')).toBe(true);
  expect([...page.querySelectorAll('time')].map(({ dateTime }) => dateTime)).toEqual([
    '2026-11-20T20:40:00Z',
    '2026-11-20T18:05:00Z',
    '2026-11-20T16:30:00Z',
    '2026-11-20T15:40:00Z',
  ]);
});

it('has a paragraph for every line that is written, and none for an empty one', async () => {
  const [, twoLines] = (await rendered(EventUpdates, examples.swedish)).querySelectorAll('li');
  expect([...(twoLines?.querySelectorAll('p') ?? [])].map(wordsOf)).toEqual([
    'Alla tre fordonen är i land. Ingen person är skadad.',
    'Vi har stängt av vid båda stränderna.',
  ]);
  const spaced = await rendered(EventUpdates, examples.untranslated);
  expect([...spaced.querySelectorAll('p')].map(wordsOf)).toEqual(['Vägen är stängd.', 'Ring oss inte än.']);
});

it('names the language of what is not translated, in each of its paragraphs', async () => {
  const untranslated = await rendered(EventUpdates, examples.untranslated);
  expect([...untranslated.querySelectorAll('p > [lang="sv"]')].map(wordsOf)).toEqual([
    'Vägen är stängd.',
    'Ring oss inte än.',
  ]);
  const mixed = await rendered(EventUpdates, examples.english);
  expect([...mixed.querySelectorAll('[lang]')].map(wordsOf)).toEqual(['Vägen är stängd.']);
  expect((await rendered(EventUpdates, examples.swedish)).querySelector('[lang]')).toBeNull();
});
