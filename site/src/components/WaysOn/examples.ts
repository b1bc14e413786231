import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import { frame } from '../../fixtures/press.ts';
import type { Example } from '../rendered.ts';
import type WaysOn from './WaysOn.astro';

export const examples = {
  swedish: { props: { page: fixture('not-found', 'not-found') } },
  english: { props: { page: frame({ language: 'en', path: '/en/404/' }) } },
  'without search': { props: { page: { ...frame({ language: 'sv', path: '/404/' }), hasSearch: false } } },
} satisfies Record<string, Example<ComponentProps<typeof WaysOn>>>;
