import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type Versions from './Versions.astro';

const timeZone = 'Europe/Stockholm';
const { history } = fixture('guidance', 'guidance').guidance;
const first = fixture('guidance-en', 'guidance').guidance.history;

export const examples = {
  swedish: { props: { history, language: 'sv', timeZone, noted: { lang: 'sv', dir: 'ltr' } } },
  first: { props: { history: first, language: 'en', timeZone, noted: { lang: 'en', dir: 'ltr' } } },
  arabic: {
    props: {
      history: [
        { date: '2026-11-20T20:40:00Z', note: 'لا توقف السيارة على الطريق أبدًا.' },
        // Midnight has passed in the press office.
        { date: '2026-10-19T22:30:00Z', note: '' },
        { date: '2026-10-12T08:00:00Z', note: 'ارتدِ سترة نجاة.' },
      ],
      language: 'en',
      timeZone,
      noted: { lang: 'ar', dir: 'rtl' },
    },
  },
  none: { props: { history: [], language: 'sv', timeZone, noted: { lang: 'sv', dir: 'ltr' } } },
} satisfies Record<string, Example<ComponentProps<typeof Versions>>>;
