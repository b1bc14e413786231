import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import TopicList from './TopicList.astro';

itIsAccessible(TopicList, examples);

it('links each topic by its own name, in the order given', async () => {
  const page = await rendered(TopicList, examples.several);
  const links = [...page.querySelectorAll('ul > li > a')].map((link) => [
    wordsOf(link),
    link.getAttribute('href'),
  ]);
  expect(links).toEqual([
    ['Isvägar', '/amnen/isvagar/'],
    ['Sprickor & vakar', '/amnen/sprickor-och-vakar/'],
  ]);
});

it('is a list for one topic, too', async () => {
  expect((await rendered(TopicList, examples.one)).querySelectorAll('ul > li')).toHaveLength(1);
});
