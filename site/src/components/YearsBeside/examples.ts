import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type YearsBeside from './YearsBeside.astro';

const newer = { year: 2027, path: '/nyheter/2027/' };
const older = { year: 2025, path: '/nyheter/2025/' };

export const examples = {
  between: {
    props: { language: 'sv', name: 'Nyheter 2026', newer, older },
    slot: '<li><a href="/nyheter/">Alla nyheter</a></li>',
  },
  newest: {
    props: { language: 'en', name: 'News 2026', newer: null, older: { year: 2025, path: '/en/news/2025/' } },
  },
} satisfies Record<string, Example<ComponentProps<typeof YearsBeside>>>;
