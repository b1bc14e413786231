import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type EventBar from './EventBar.astro';

export const examples = {
  swedish: { props: { page: fixture('front', 'front') } },
  english: { props: { page: fixture('front-en', 'front') } },
} satisfies Record<string, Example<ComponentProps<typeof EventBar>>>;
