import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type Foot from './Foot.astro';

export const examples = {
  swedish: { props: { page: fixture('social-media', 'social-media'), dated: true } },
  english: { props: { page: fixture('news-item-en', 'news-item'), dated: true } },
  'dated-elsewhere': { props: { page: fixture('news-item', 'news-item'), dated: false } },
  undated: { props: { page: fixture('front', 'front'), dated: true } },
} satisfies Record<string, Example<ComponentProps<typeof Foot>>>;
