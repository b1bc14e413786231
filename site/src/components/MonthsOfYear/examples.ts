import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type MonthsOfYear from './MonthsOfYear.astro';

export const examples = {
  swedish: { props: { year: 2025, months: fixture('year', 'year').months, language: 'sv' } },
  english: { props: { year: 2026, months: fixture('year-en', 'year').months, language: 'en' } },
} satisfies Record<string, Example<ComponentProps<typeof MonthsOfYear>>>;
