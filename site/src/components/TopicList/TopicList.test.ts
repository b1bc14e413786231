import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import TopicList from './TopicList.astro';

itIsAccessible(TopicList, examples);

const linksIn = (page: HTMLElement) =>
  [...page.querySelectorAll('ul > li > a')].map((link) => [wordsOf(link), link.getAttribute('href')]);

it.each([
  [
    'many',
    [
      ['Avstängningar', '/amnen/avstangningar/'],
      ['Ismätning', '/amnen/ismatning/'],
      ['Öppningar', '/amnen/oppningar/'],
    ],
  ],
  ['one', [['Closures', '/en/topics/avstangningar/']]],
] as const)(
  'is one list of the topics in the order given, each a link by its name: %s',
  async (name, topics) => {
    const page = await rendered(TopicList, examples[name]);
    expect(linksIn(page)).toEqual(topics);
    expect(page.querySelectorAll('ul')).toHaveLength(1);
    expect(wordsOf(page)).toBe(topics.map(([title]) => title).join(' '));
  },
);

it('takes the name of a topic as words, whatever stands in it', async () => {
  expect(linksIn(await rendered(TopicList, examples.markup))).toEqual([
    ['Is & <b>vägar</b>', '/amnen/is-vagar/'],
  ]);
});
