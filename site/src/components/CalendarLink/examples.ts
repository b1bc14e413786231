import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type CalendarLink from './CalendarLink.astro';

export const examples = {
  helped: {
    props: {
      calendar: { path: '/uppdrag/kalender.ics' },
      text: 'Prenumerera på redovisningsdagarna',
      help: 'Klistra in adressen i din kalender.',
    },
  },
  plain: { props: { calendar: { path: '/en/briefings/calendar.ics' }, text: 'Subscribe to briefings' } },
  none: { props: { calendar: null, text: 'Subscribe to briefings' } },
} satisfies Record<string, Example<ComponentProps<typeof CalendarLink>>>;
