import type { Language } from '@pressjour/contract';
import type { LinkState } from './find-link.ts';

export interface PageText {
  heading: string;
  sentences: string[];
  button?: string;
}

/** What a page tells of its event, written out in its language. */
export interface EventWords {
  title: string;
  end: string;
  /** When it ends once it is extended. */
  longer: string;
}

type Texts = Record<LinkState['state'], (words: EventWords) => PageText> &
  Record<'unknown' | 'used' | 'expired', () => PageText>;

/** The pages of one-time links. */
export const linkTexts: Record<Language, Texts> = {
  sv: {
    unknown: () => ({
      heading: 'Länken finns inte',
      sentences: ['Kontrollera att hela länken från meddelandet kom med. Ingenting har ändrats.'],
    }),
    used: () => ({
      heading: 'Länken är redan använd',
      sentences: ['En länk kan användas en gång. Ingenting mer har ändrats.'],
    }),
    expired: () => ({
      heading: 'Länken gäller inte längre',
      sentences: ['Händelsen är slut. Ingenting har ändrats.'],
    }),
    confirm: ({ title, end }) => ({
      heading: title,
      sentences: [
        `Händelsen pågår till ${end}. Bekräfta att du är beredd att ta emot samtal till pressnumret.`,
      ],
      button: 'Bekräfta',
    }),
    confirmed: ({ title, end }) => ({
      heading: 'Bekräftat',
      sentences: [`Tack. Du är beredd för ”${title}”, som pågår till ${end}.`],
    }),
    extend: ({ title, end, longer }) => ({
      heading: title,
      sentences: [`Händelsen slutar ${end}. Du kan förlänga den till ${longer}.`],
      button: `Förläng till ${longer}`,
    }),
    extended: ({ title, longer }) => ({
      heading: 'Förlängd',
      sentences: [`Händelsen ”${title}” pågår nu till ${longer}.`],
    }),
    moved: ({ title, end }) => ({
      heading: 'Sluttiden är redan ändrad',
      sentences: [`Händelsen ”${title}” slutar nu ${end}. Länken ändrade ingenting.`],
    }),
  },
  en: {
    unknown: () => ({
      heading: 'There is no such link',
      sentences: ['Check that you have the whole link from the message. Nothing has been changed.'],
    }),
    used: () => ({
      heading: 'The link has been used',
      sentences: ['A link can be used once. Nothing more has been changed.'],
    }),
    expired: () => ({
      heading: 'The link is no longer valid',
      sentences: ['The news event is over. Nothing has been changed.'],
    }),
    confirm: ({ title, end }) => ({
      heading: title,
      sentences: [
        `The news event goes on until ${end}. Confirm that you are ready to take calls to the press number.`,
      ],
      button: 'Confirm',
    }),
    confirmed: ({ title, end }) => ({
      heading: 'Confirmed',
      sentences: [`Thank you. You are ready for “${title}”, which goes on until ${end}.`],
    }),
    extend: ({ title, end, longer }) => ({
      heading: title,
      sentences: [`The news event goes on until ${end}. You can extend it until ${longer}.`],
      button: `Extend until ${longer}`,
    }),
    extended: ({ title, longer }) => ({
      heading: 'Extended',
      sentences: [`The news event “${title}” now goes on until ${longer}.`],
    }),
    moved: ({ title, end }) => ({
      heading: 'The end has been changed already',
      sentences: [`The news event “${title}” now goes on until ${end}. The link changed nothing.`],
    }),
  },
};
