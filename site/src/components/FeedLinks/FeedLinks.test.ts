import { expect, it } from 'vitest';
import { itIsAccessible, linksIn, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import FeedLinks from './FeedLinks.astro';

itIsAccessible(FeedLinks, examples);

it.each([
  ['everything', '/', 'Alla nyheter'],
  ['everything-english', '/en/', 'All news'],
  ['topic', '/amnen/ismatning/', 'Ismätning'],
  ['topic-english', '/en/topics/avstangningar/', 'Closures'],
] as const)(
  'links to each format by a name that says what the feed is of, also out of its place: %s',
  async (name, home, of) => {
    expect(linksIn(await rendered(FeedLinks, examples[name]), 'ul > li > a')).toEqual([
      [`RSS (${of})`, `${home}rss.xml`],
      [`Atom (${of})`, `${home}atom.xml`],
      [`JSON Feed (${of})`, `${home}feed.json`],
      [`ninjs (${of})`, `${home}ninjs.json`],
    ]);
  },
);

it('shows the format alone, since the heading above says the rest', async () => {
  const page = await rendered(FeedLinks, examples.topic);
  for (const unseen of page.querySelectorAll('.visually-hidden')) unseen.remove();
  expect([...page.querySelectorAll('a')].map(wordsOf)).toEqual(['RSS', 'Atom', 'JSON Feed', 'ninjs']);
});

it('tells machines what each feed is served as', async () => {
  const page = await rendered(FeedLinks, examples.everything);
  expect([...page.querySelectorAll('a')].map(({ type }) => type)).toEqual([
    'application/rss+xml',
    'application/atom+xml',
    'application/feed+json',
    'application/json',
  ]);
});
