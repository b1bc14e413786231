import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type TopicList from './TopicList.astro';

export const examples = {
  many: { props: { topics: fixture('front', 'front').topics } },
  one: { props: { topics: fixture('front-en', 'front').topics } },
  markup: { props: { topics: [{ title: 'Is & <b>vägar</b>', path: '/amnen/is-vagar/' }] } },
} satisfies Record<string, Example<ComponentProps<typeof TopicList>>>;
