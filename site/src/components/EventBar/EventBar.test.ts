import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import EventBar from './EventBar.astro';
import { examples } from './examples.ts';

itIsAccessible(EventBar, examples);

it.each([
  ['swedish', 'Händelse just nu'],
  ['english', 'Event right now'],
] as const)('is a named region that is hidden until an event begins: %s', async (name, label) => {
  const bar = (await rendered(EventBar, examples[name])).querySelector<HTMLElement>('[data-event-bar]');
  expect([bar?.localName, bar?.getAttribute('aria-label'), bar?.hidden]).toEqual(['section', label, true]);
  expect(wordsOf(bar)).toBe('');
});

it.each([
  ['swedish', 'Pågående händelse', 'Pågående händelse Uppdaterad'],
  ['english', 'Ongoing event', 'Ongoing event Updated'],
] as const)(
  'gives the script one element to copy for each event, with a link for its title: %s',
  async (name, label, words) => {
    const page = await rendered(EventBar, examples[name]);
    const template = page.querySelector<HTMLTemplateElement>(
      '[data-event-bar] > template[data-event-template]',
    );
    expect(template?.dataset.label).toBe(label);
    const [event, ...others] = template?.content.children ?? [];
    expect([wordsOf(event), others]).toEqual([words, []]);
    const [link, notice, updated] = ['title', 'notice', 'updated'].map((part) =>
      event?.querySelector(`[data-event-${part}]`),
    );
    expect([link?.matches('a:not([href])[data-event-link]'), wordsOf(link)]).toEqual([true, '']);
    expect([notice?.localName, notice?.innerHTML]).toEqual(['p', '']);
    expect([updated?.localName, updated?.innerHTML]).toEqual(['span', '']);
  },
);

it('has beside it, and never hidden, what says once that an event has begun', async () => {
  const page = await rendered(EventBar, examples.swedish);
  const said = page.querySelector<HTMLElement>('[data-event-said]');
  expect([said?.getAttribute('role'), said?.hidden, wordsOf(said)]).toEqual(['status', false, '']);
  expect(said?.closest('[data-event-bar]')).toBeNull();
});
