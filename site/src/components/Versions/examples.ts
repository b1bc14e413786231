import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type Versions from './Versions.astro';

const timeZone = 'Europe/Stockholm';

export const examples = {
  several: {
    props: {
      history: [
        { date: '2026-11-20T08:00:00Z', note: 'Ny gräns för hur mycket utrustningen får väga.' },
        { date: '2026-10-20T08:00:00Z', note: '' },
        { date: '2026-10-12T08:00:00Z', note: '' },
      ],
      language: 'sv',
      timeZone,
      noted: { lang: 'sv', dir: 'ltr' },
    },
  },
  'noted in arabic': {
    props: {
      history: [{ date: '2026-11-20T23:30:00Z', note: 'حد جديد لوزن المعدات' }],
      language: 'en',
      timeZone,
      noted: { lang: 'ar', dir: 'rtl' },
    },
  },
  none: { props: { history: [], language: 'sv', timeZone, noted: { lang: 'sv', dir: 'ltr' } } },
} satisfies Record<string, Example<ComponentProps<typeof Versions>>>;
