import { expect, it } from 'vitest';
import { itIsAccessible, linksIn, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import TopicList from './TopicList.astro';

itIsAccessible(TopicList, examples);

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
    expect(linksIn(page, 'ul > li > a')).toEqual(topics);
    expect(page.querySelectorAll('ul')).toHaveLength(1);
    expect(wordsOf(page)).toBe(topics.map(([title]) => title).join(' '));
  },
);

it('takes the name of a topic as words, whatever stands in it', async () => {
  expect(linksIn(await rendered(TopicList, examples.markup), 'ul > li > a')).toEqual([
    ['Is & <b>vägar</b>', '/amnen/is-vagar/'],
  ]);
});
