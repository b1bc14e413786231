import { expect, it } from 'vitest';
import { itIsAccessible, linksIn, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import PressBox from './PressBox.astro';

itIsAccessible(PressBox, examples);

it.each([
  ['answered', 'Pressjouren', '08-465 004 10'],
  ['closed', 'Press line', '+46 8 465 004 10'],
] as const)(
  'is a region that is named by its title, with whom to phone and where to write: %s',
  async (name, title, number) => {
    const page = await rendered(PressBox, examples[name]);
    const heading = titleOf(page.querySelector('section'));
    expect([heading?.localName, wordsOf(heading)]).toEqual(['h2', title]);
    expect(linksIn(page)).toEqual([
      [number, 'tel:+46846500410'],
      ['press@isvagsverket.example', 'mailto:press@isvagsverket.example'],
    ]);
  },
);

it.each([
  ['answered', 'answered', 'Svarar nu, till kl. 17.00.', null],
  ['closed', 'unanswered', 'Closed. Opens Monday 08:00.', null],
  [
    'unanswered',
    'unanswered',
    'Ingen svarar just nu.',
    'En händelse pågår: Sprickor på isvägen över Storsjön. Pressjouren är ändå inte bemannad. Mejla oss så länge. Nästa bemannade tid: måndag kl. 8.00.',
  ],
] as const)(
  'says whether somebody answers, and what to do where the headline does not say it: %s',
  async (name, answered, headline, detail) => {
    const page = await rendered(PressBox, examples[name]);
    const state = page.querySelector<HTMLElement>('[data-line-state]');
    expect([state?.dataset.lineState, state?.hidden, state?.hasAttribute('data-line-brief')]).toEqual([
      answered,
      false,
      false,
    ]);
    expect(wordsOf(page.querySelector('[data-line-headline]'))).toBe(headline);
    const more = page.querySelector<HTMLElement>('[data-line-detail]');
    expect(more?.hidden ? null : wordsOf(more)).toBe(detail);
  },
);

it('marks for machines when the line opens', async () => {
  const page = await rendered(PressBox, examples.closed);
  const opens = page.querySelector<HTMLTimeElement>('[data-line-headline] time');
  expect([opens?.dateTime, wordsOf(opens)]).toEqual(['2026-11-23T07:00:00Z', 'Monday 08:00']);
});

it.each([
  ['unknown', true],
  ['preview', false],
] as const)(
  'says nothing of the line where the page was made without it, and keeps a place for it where it will be told: %s',
  async (name, brief) => {
    const page = await rendered(PressBox, examples[name]);
    const state = page.querySelector<HTMLElement>('[data-line-state]');
    expect([state?.dataset.lineState, state?.hidden, wordsOf(state)]).toEqual(['', true, '']);
    expect(state?.hasAttribute('data-line-brief')).toBe(brief);
    expect(page.querySelector<HTMLElement>('[data-line-detail]')?.hidden).toBe(true);
  },
);

it.each([
  ['answered', 'Öppettider', 'Numret är detsamma dygnet runt.'],
  ['closed', 'Opening hours', 'The number is the same at all hours.'],
] as const)(
  'says when the line is open by plan, and that the number never changes: %s',
  async (name, hours, always) => {
    const page = await rendered(PressBox, examples[name]);
    expect(wordsOf(page.querySelector('h3'))).toBe(hours);
    expect(wordsOf(page)).toContain(always);
  },
);
