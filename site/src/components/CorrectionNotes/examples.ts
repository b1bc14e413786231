import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type CorrectionNotes from './CorrectionNotes.astro';

const timeZone = 'Europe/Stockholm';
const note = { date: '2026-11-20T17:05:00Z', text: 'Sprickan är 400 meter lång, inte 40.' };

export const examples = {
  one: { props: { corrections: [note], language: 'sv', timeZone } },
  two: {
    props: {
      corrections: [
        { date: '2026-11-21T08:00:00Z', text: 'The road is closed from Håkansta.' },
        { date: '2026-11-20T17:05:00Z', text: 'The crack is 400 metres long, not 40.' },
      ],
      language: 'en',
      timeZone,
    },
  },
  none: { props: { corrections: [], language: 'sv', timeZone } },
} satisfies Record<string, Example<ComponentProps<typeof CorrectionNotes>>>;
