import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type Span from './Span.astro';

const timeZone = 'Europe/Stockholm';
const { startsAt, endsAt } = fixture('briefing', 'briefing').briefing;

export const examples = {
  swedish: { props: { startsAt, endsAt, language: 'sv', timeZone } },
  english: { props: { startsAt, endsAt, language: 'en', timeZone } },
  // One day in UTC, two on the wall of the press office.
  overnight: {
    props: { startsAt: '2026-11-26T21:00:00Z', endsAt: '2026-11-26T23:30:00Z', language: 'sv', timeZone },
  },
  'overnight-english': {
    props: { startsAt: '2026-11-26T21:00:00Z', endsAt: '2026-11-26T23:30:00Z', language: 'en', timeZone },
  },
  // Two days in UTC, one on the wall.
  'after-midnight': {
    props: { startsAt: '2026-07-01T22:30:00Z', endsAt: '2026-07-02T00:30:00Z', language: 'sv', timeZone },
  },
  'into-summer-time': {
    props: { startsAt: '2026-03-29T00:30:00Z', endsAt: '2026-03-29T01:30:00Z', language: 'en', timeZone },
  },
} satisfies Record<string, Example<ComponentProps<typeof Span>>>;
