import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type Span from './Span.astro';

const timeZone = 'Europe/Stockholm';

export const examples = {
  'one day': {
    props: { startsAt: '2026-11-23T09:00:00Z', endsAt: '2026-11-23T10:30:00Z', language: 'sv', timeZone },
  },
  'two days': {
    props: { startsAt: '2026-11-23T09:00:00Z', endsAt: '2026-11-24T10:30:00Z', language: 'en', timeZone },
  },
  'over midnight': {
    props: { startsAt: '2026-11-23T22:30:00Z', endsAt: '2026-11-23T23:30:00Z', language: 'sv', timeZone },
  },
} satisfies Record<string, Example<ComponentProps<typeof Span>>>;
