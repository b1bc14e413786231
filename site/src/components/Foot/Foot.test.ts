import { expect, it } from 'vitest';
import { itIsAccessible, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Foot from './Foot.astro';

itIsAccessible(Foot, examples);

it.each([
  ['swedish', 'Isvägsverket', '08-465 004 10', 'Pressjouren 08-465 004 10'],
  ['english', 'The Ice Road Agency', '+46 8 465 004 10', 'Press line +46 8 465 004 10'],
] as const)(
  'says whose site it is, and whom to phone and where to write: %s',
  async (name, organisation, number, label) => {
    const page = await rendered(Foot, examples[name]);
    expect(wordsOf(page.querySelector('footer'))).toContain(
      `${organisation} ${number} press@isvagsverket.example`,
    );
    const phone = page.querySelector('a[href="tel:+46846500410"]');
    expect([wordsOf(phone), phone?.getAttribute('aria-label')]).toEqual([number, label]);
    expect(wordsOf(page.querySelector('a[href="mailto:press@isvagsverket.example"]'))).toBe(
      'press@isvagsverket.example',
    );
  },
);

it.each([
  [
    'swedish',
    [
      [
        'Mer från pressrummet',
        'Pressträffar /presstraffar/',
        'Regeringsuppdrag /regeringsuppdrag/',
        'Rättelser /rattelser/',
        'Sociala medier /sociala-medier/',
        'Prenumerera /prenumerera/',
      ],
      ['Om webbplatsen', 'Tillgänglighet /tillganglighet/', 'Personuppgifter /personuppgifter/'],
    ],
  ],
  [
    'english',
    [
      [
        'More from the newsroom',
        'Press briefings /en/briefings/',
        'Government assignments /en/government-assignments/',
        'Corrections /en/corrections/',
        'Social media /en/social-media/',
        'Follow us /en/follow/',
      ],
      ['About this site', 'Accessibility /en/accessibility/', 'Privacy /en/privacy/'],
    ],
  ],
] as const)(
  'leads to what the menu does not name, under titles that name each list: %s',
  async (name, lists) => {
    const page = await rendered(Foot, examples[name]);
    const read = [...page.querySelectorAll('nav')].map((list) => [
      wordsOf(titleOf(list)),
      ...[...list.querySelectorAll('li > a')].map((link) => `${wordsOf(link)} ${link.getAttribute('href')}`),
    ]);
    expect(read).toEqual(lists);
  },
);

it.each([
  ['swedish', 'Senast uppdaterad 20 november 2026 kl. 21.40'],
  ['english', 'Last updated 20 November 2026, 21:40'],
] as const)('says when the page was last changed: %s', async (name, words) => {
  const time = (await rendered(Foot, examples[name])).querySelector('time');
  expect([wordsOf(time?.parentElement), time?.dateTime]).toEqual([words, '2026-11-20T20:40:00Z']);
});

it.each(['dated-elsewhere', 'undated'] as const)(
  'says nothing of a change that the page tells itself, or that means nothing: %s',
  async (name) => {
    const foot = (await rendered(Foot, examples[name])).querySelector('footer');
    expect(foot?.querySelector('time')).toBeNull();
    expect(wordsOf(foot)).not.toContain('uppdaterad');
  },
);

it.each([
  ['swedish', 'Adress: https://press.isvagsverket.example/sociala-medier/', 'Utskriven'],
  [
    'english',
    'Address: https://press.isvagsverket.example/en/news/ice-road-across-storsjon-closed/',
    'Printed',
  ],
] as const)(
  'says on paper alone where the page stands, with a place for the time of printing, and prints no menu: %s',
  async (name, address, printed) => {
    const page = await rendered(Foot, examples[name]);
    expect([...page.querySelectorAll('.print-only')].map(wordsOf)).toEqual([address]);
    const place = page.querySelector<HTMLElement>('.print-only [data-printed]');
    expect([place?.dataset.printed, place?.hidden, wordsOf(place)]).toEqual([printed, true, '']);
    expect([...page.querySelectorAll('nav')].every((list) => list.matches('.screen-only'))).toBe(true);
  },
);
