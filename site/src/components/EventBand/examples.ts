import type { LineEvent } from '@pressjour/contract';
import type { ComponentProps } from 'astro/types';
import { stormEvent } from '../../fixtures/lines.ts';
import { fixture } from '../../fixtures/pages.ts';
import type { Example } from '../rendered.ts';
import type EventBand from './EventBand.astro';

/** Without a page, and not translated yet. */
const powerCut: LineEvent = {
  id: 'power-cut',
  title: { sv: 'Strömavbrott vid Storfjärden', en: 'Strömavbrott vid Storfjärden' },
  notice: { sv: 'Signalerna vid infarten är släckta.', en: 'Signalerna vid infarten är släckta.' },
  startsAt: '2026-11-20T17:00:00Z',
  endsAt: '2026-11-21T05:00:00Z',
  staffed: false,
  updatedAt: '2026-11-20T23:10:00Z',
};

export const examples = {
  swedish: { props: { page: fixture('front-event', 'front'), events: [stormEvent] } },
  english: { props: { page: fixture('front-en', 'front'), events: [stormEvent, powerCut] } },
  'on-the-page-of-one': {
    props: { page: fixture('event', 'event'), events: [stormEvent, powerCut] },
  },
  'on-the-page-of-the-only-one': { props: { page: fixture('event-en', 'event'), events: [stormEvent] } },
  none: { props: { page: fixture('front', 'front'), events: [] } },
} satisfies Record<string, Example<ComponentProps<typeof EventBand>>>;
