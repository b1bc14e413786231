import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type HeadData from './HeadData.astro';

const item = fixture('news-item', 'news-item');
const corrected = fixture('news-item-corrected', 'news-item');
const english = fixture('news-item-corrected-en', 'news-item');
const front = fixture('front-named', 'front');
const markup = 'Isen </script><b>bär</b> "igen"';

export const examples = {
  item: { props: { page: item, title: item.item.title, description: item.item.lead } },
  corrected: { props: { page: corrected, title: corrected.item.title, description: corrected.item.lead } },
  english: { props: { page: english, title: english.item.title, description: english.item.lead } },
  front: {
    props: {
      page: front,
      title: 'Pressrum',
      description: 'Här når du presstjänsten och läser det senaste från oss.',
    },
  },
  words: {
    props: {
      page: fixture('privacy-en', 'privacy'),
      title: 'Privacy',
      description: 'What we do with personal data.',
    },
  },
  markup: {
    props: {
      page: { ...corrected, item: { ...corrected.item, title: markup } },
      title: markup,
      description: markup,
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof HeadData>>>;
