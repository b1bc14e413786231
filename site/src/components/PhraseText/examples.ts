import type { ComponentProps } from 'astro/types';
import { closedLine, stormEvent } from '../../fixtures/lines.ts';
import type { Example } from '../rendered.ts';
import type PhraseText from './PhraseText.astro';

export const examples = {
  words: { props: { phrase: ['Isen bär <2 ton & mäts i natt.'] } },
  time: {
    props: {
      phrase: ['Stängt. Öppnar ', { instant: closedLine.answeredFrom ?? '', text: 'måndag kl. 8.00' }, '.'],
    },
  },
  foreign: {
    props: {
      phrase: ['Open now, because of an ongoing event: ', { language: 'sv', text: stormEvent.title.sv }, '.'],
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof PhraseText>>>;
