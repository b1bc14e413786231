import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type WaysOn from './WaysOn.astro';

export const examples = {
  swedish: { props: { page: fixture('not-found', 'not-found') } },
  english: { props: { page: fixture('gone-en', 'gone') } },
  'without-search': { props: { page: fixture('not-found-without-search', 'not-found') } },
} satisfies Record<string, Example<ComponentProps<typeof WaysOn>>>;
