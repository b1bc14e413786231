import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import ChannelList from './ChannelList.astro';
import { examples } from './examples.ts';

itIsAccessible(ChannelList, examples);

const factsOf = (channel: Element | undefined) =>
  [...(channel?.querySelectorAll('dl > div') ?? [])].map((fact) => [
    wordsOf(fact.querySelector('dt')),
    wordsOf(fact.querySelector('dd')),
  ]);

it('says of each channel what it is for, when somebody answers and whether comments are moderated', async () => {
  const page = await rendered(ChannelList, examples.two);
  const [mastodon] = page.querySelectorAll('section');
  expect(wordsOf(mastodon?.querySelector('h2'))).toBe('Mastodon');
  expect(wordsOf(mastodon?.querySelector('p'))).toBe('Öppningar och avstängningar så snart de är beslutade.');
  expect(factsOf(mastodon)).toEqual([
    ['Svar på frågor', 'vardagar kl. 8.00–16.00'],
    ['Kommentarer', 'läses och modereras'],
  ]);
});

it('leaves out what is not known, and says that nobody moderates', async () => {
  const [, youtube] = (await rendered(ChannelList, examples.two)).querySelectorAll('section');
  expect(factsOf(youtube)).toEqual([['Kommentarer', 'modereras inte']]);
  expect(youtube?.querySelectorAll('p')).toHaveLength(1);
});

it.each([
  ['two', 'Besök Mastodon (annan webbplats)', 'https://social.isvagsverket.example/@isvagar'],
  ['english', 'Visit Mastodon (another website)', 'https://social.isvagsverket.example/@iceroads'],
] as const)('says that its link leads elsewhere: %s', async (name, words, href) => {
  const link = (await rendered(ChannelList, examples[name])).querySelector('a');
  expect([wordsOf(link), link?.getAttribute('href'), link?.rel]).toEqual([words, href, 'external']);
});
