import type { ComponentProps } from 'astro/types';
import { stormEvent } from '../../fixtures/lines.ts';
import type { Example } from '../rendered.ts';
import type Moment from './Moment.astro';

const timeZone = 'Europe/Stockholm';

export const examples = {
  swedish: { props: { instant: stormEvent.updatedAt, language: 'sv', timeZone } },
  english: { props: { instant: stormEvent.updatedAt, language: 'en', timeZone } },
  summer: { props: { instant: '2026-07-01T05:10:00Z', language: 'sv', timeZone } },
  day: { props: { instant: '2026-11-20T23:30:00Z', language: 'sv', timeZone, dateOnly: true } },
} satisfies Record<string, Example<ComponentProps<typeof Moment>>>;
