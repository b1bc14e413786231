import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type Ledger from './Ledger.astro';

const timeZone = 'Europe/Stockholm';

export const examples = {
  years: { props: { items: fixture('front', 'front').newest.slice(6), language: 'sv', timeZone } },
  english: { props: { items: fixture('topic-en', 'topic').newest, language: 'en', timeZone } },
  'new-year': {
    props: {
      items: [
        {
          path: '/nyheter/isvagarna-vid-tolvslaget/',
          title: 'Alla isvägar är öppna vid tolvslaget',
          lead: 'Vi önskar gott nytt år.',
          kind: 'news',
          publishedAt: '2025-12-31T23:30:00Z',
        },
        {
          path: '/nyheter/isvagarna-pa-nyarsafton/',
          title: 'Isvägarna på nyårsafton',
          lead: 'Alla vägar är öppna till klockan 22.',
          kind: 'news',
          publishedAt: '2025-12-31T22:30:00Z',
        },
      ],
      language: 'sv',
      timeZone,
    },
  },
  empty: { props: { items: [], language: 'sv', timeZone } },
} satisfies Record<string, Example<ComponentProps<typeof Ledger>>>;
