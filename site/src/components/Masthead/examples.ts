import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type Masthead from './Masthead.astro';

export const examples = {
  swedish: { props: { page: fixture('contact', 'contact') } },
  english: { props: { page: fixture('news-item-en', 'news-item') } },
  untranslated: { props: { page: fixture('month', 'month') } },
  named: { props: { page: fixture('front-named', 'front') } },
  'without-search': { props: { page: fixture('not-found-without-search', 'not-found') } },
} satisfies Record<string, Example<ComponentProps<typeof Masthead>>>;
