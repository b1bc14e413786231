import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type FeedLinks from './FeedLinks.astro';

/** The list of a page of feeds by what it is of. */
function listOn(name: 'follow' | 'follow-en', of: string | null) {
  const list = fixture(name, 'follow').lists.find((one) => one.of === of);
  if (list === undefined) throw new Error(`The fixture ${name} has no list of ${of}.`);
  return list;
}

export const examples = {
  everything: { props: { language: 'sv', list: listOn('follow', null) } },
  'everything-english': { props: { language: 'en', list: listOn('follow-en', null) } },
  topic: { props: { language: 'sv', list: listOn('follow', 'Ismätning') } },
  'topic-english': { props: { language: 'en', list: listOn('follow-en', 'Closures') } },
} satisfies Record<string, Example<ComponentProps<typeof FeedLinks>>>;
