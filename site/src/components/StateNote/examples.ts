import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type StateNote from './StateNote.astro';

export const examples = {
  cancelled: {
    props: { title: 'Inställd' },
    slot: '<p>Briefingen är inställd. En ny tid kommer senare i dag.</p>',
  },
} satisfies Record<string, Example<ComponentProps<typeof StateNote>>>;
