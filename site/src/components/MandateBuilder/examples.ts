import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type MandateBuilder from './MandateBuilder.astro';

export const examples = {
  swedish: { props: { page: fixture('power-of-attorney', 'power-of-attorney') } },
  english: { props: { page: fixture('power-of-attorney-bare', 'power-of-attorney') } },
} satisfies Record<string, Example<ComponentProps<typeof MandateBuilder>>>;
