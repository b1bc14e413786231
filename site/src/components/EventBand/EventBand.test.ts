import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import EventBand from './EventBand.astro';
import { examples } from './examples.ts';

itIsAccessible(EventBand, examples);

const eventsOf = (page: HTMLElement) => [...page.querySelectorAll<HTMLElement>('[data-event]')];
const named = (page: HTMLElement) => eventsOf(page).map((event) => event.dataset.event);

it.each([
  [
    'swedish',
    'Pågående händelse',
    'Pågående händelse Sprickor på isvägen över Storsjön Vägen är avstängd mellan Håkansta och Norderön. Tre fordon har lämnat isen utan skador. Vi mäter isen på nytt i gryningen. Uppdaterad 20 november 2026 kl. 21.40 Följ händelsen',
    '/handelser/sprickor-pa-isvagen-over-storsjon/',
  ],
  [
    'english',
    'Ongoing event',
    'Ongoing event Cracks in the ice road across Storsjön The road is closed between Håkansta and Norderön. Three vehicles have left the ice unharmed. We measure the ice again at dawn. Updated 20 November 2026, 21:40 Follow the event',
    '/en/events/sprickor-pa-isvagen-over-storsjon/',
  ],
] as const)(
  'is a named region that tells what goes on, since when it is known and where more is: %s',
  async (name, label, words, path) => {
    const page = await rendered(EventBand, examples[name]);
    expect(page.querySelector('section')?.getAttribute('aria-label')).toBe(label);
    const [event] = eventsOf(page);
    expect(wordsOf(event)).toBe(words);
    expect(event?.querySelector('time')?.dateTime).toBe('2026-11-20T20:40:00Z');
    expect(event?.querySelector('a')?.getAttribute('href')).toBe(path);
  },
);

it('tells of every event, names the language of what is not translated, and links to no page that there is not', async () => {
  const page = await rendered(EventBand, examples.english);
  expect(named(page)).toEqual(['storm', 'power-cut']);
  const [storm, powerCut] = eventsOf(page);
  expect(storm?.querySelector('[lang]')).toBeNull();
  const swedish = powerCut?.querySelectorAll('[lang="sv"]') ?? [];
  expect([...swedish].map(wordsOf)).toEqual([
    'Strömavbrott vid Storfjärden',
    'Signalerna vid infarten är släckta.',
  ]);
  expect(powerCut?.querySelector('a')).toBeNull();
  expect(wordsOf(powerCut?.querySelector('time'))).toBe('21 November 2026, 00:10');
});

it('leaves out the event whose own page it stands on, and is not there when no other goes on', async () => {
  expect(named(await rendered(EventBand, examples['on-the-page-of-one']))).toEqual(['power-cut']);
  expect((await rendered(EventBand, examples['on-the-page-of-the-only-one'])).childElementCount).toBe(0);
  expect((await rendered(EventBand, examples.none)).childElementCount).toBe(0);
});

it.each([
  ['swedish', 'Pågående händelse', 'Avslutad händelse'],
  ['english', 'Ongoing event', 'Past event'],
] as const)(
  'gives the script the places to keep true, and the words for an event that ends: %s',
  async (name, ongoing, over) => {
    const page = await rendered(EventBand, examples[name]);
    const [event] = [...page.querySelectorAll('[data-event-band] [data-event="storm"]')];
    const label = event?.querySelector<HTMLElement>('[data-event-label]');
    expect([wordsOf(label), label?.dataset.ongoing, label?.dataset.over]).toEqual([ongoing, ongoing, over]);
    for (const place of ['title', 'notice', 'updated', 'link']) {
      expect(wordsOf(event?.querySelector(`[data-event-${place}]`)), place).not.toBe('');
    }
  },
);
