import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type TopicList from './TopicList.astro';

export const examples = {
  several: {
    props: {
      topics: [
        { title: 'Isvägar', path: '/amnen/isvagar/' },
        { title: 'Sprickor & vakar', path: '/amnen/sprickor-och-vakar/' },
      ],
    },
  },
  one: { props: { topics: [{ title: 'Ice roads', path: '/en/topics/ice-roads/' }] } },
} satisfies Record<string, Example<ComponentProps<typeof TopicList>>>;
