import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type Day from './Day.astro';

export const examples = {
  swedish: { props: { date: '2026-11-23', language: 'sv' } },
  english: { props: { date: '2026-11-23', language: 'en' } },
} satisfies Record<string, Example<ComponentProps<typeof Day>>>;
