import type { ComponentProps } from 'astro/types';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type EventUpdates from './EventUpdates.astro';

const { event, timeZone } = fixture('event', 'event');
const { updates } = event;

export const examples = {
  swedish: { props: { updates, language: 'sv', timeZone } },
  english: { props: { updates, language: 'en', timeZone } },
  one: { props: { updates: updates.slice(0, 1), language: 'sv', timeZone } },
  untranslated: {
    props: {
      updates: [
        {
          at: '2026-11-20T23:05:00Z',
          text: {
            sv: 'Vägen är stängd.\n \n\nRing oss inte än.',
            en: 'Vägen är stängd.\n \n\nRing oss inte än.',
          },
        },
      ],
      language: 'en',
      timeZone,
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof EventUpdates>>>;
