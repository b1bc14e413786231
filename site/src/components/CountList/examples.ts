import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type CountList from './CountList.astro';

export const examples = {
  months: {
    props: {
      entries: [
        { path: '/nyheter/2026/11/', text: 'november', unseen: '2026', count: '12 nyheter' },
        { path: '/nyheter/2026/10/', text: 'oktober', unseen: '2026', count: '1 nyhet' },
      ],
    },
  },
  topics: { props: { entries: [{ path: '/en/topics/ice-roads/', text: 'Ice roads', count: '3 items' }] } },
} satisfies Record<string, Example<ComponentProps<typeof CountList>>>;
