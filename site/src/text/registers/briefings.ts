import type { Localized, PublicBriefing } from '@pressjour/contract';

/** The words of press briefings. */
export interface BriefingTexts {
  title: string;
  lead: string;
  none: string;
  /** Says what the title is the name of. */
  label: string;
  /** The heading over the next one on the front page. */
  next: string;
  coming: string;
  noneComing: string;
  past: string;
  /** Of a briefing that is not as planned; empty for one that is. */
  states: Record<PublicBriefing['state'], string>;
  /** Above the reason, on its own page. */
  notices: { moved: string; cancelled: string };
  former: { time: string; place: string };
  facts: { when: string; where: string; languages: string; accreditation: string };
  until: string;
  signInterpreted: string;
  /** Names the stream; what it leads to is said after it. */
  stream: string;
  contacts: string;
  related: string;
  all: string;
  calendar: {
    all: string;
    one: string;
    help: string;
    name: (organisation: string) => string;
    /** Of one that is not as planned, before its reason. */
    changed: { moved: string; cancelled: string };
  };
}

export const briefingTexts: Localized<BriefingTexts> = {
  sv: {
    title: 'Pressträffar',
    lead: 'Här möter du oss på plats eller följer sändningen. Ändras något står det här först.',
    none: 'Inga pressträffar är planerade.',
    label: 'Pressträff',
    next: 'Nästa pressträff',
    coming: 'Kommande',
    noneComing: 'Just nu är ingen pressträff planerad.',
    past: 'Tidigare',
    states: { planned: '', moved: 'Flyttad', cancelled: 'Inställd' },
    notices: { moved: 'Pressträffen är flyttad', cancelled: 'Pressträffen är inställd' },
    former: { time: 'Tidigare tid', place: 'Tidigare plats' },
    facts: { when: 'Tid', where: 'Plats', languages: 'Språk', accreditation: 'Anmälan' },
    until: 'Senast',
    signInterpreted: 'Teckenspråkstolkas',
    stream: 'Se sändningen',
    contacts: 'Presskontakter',
    related: 'Nyheter som hör till',
    all: 'Alla pressträffar',
    calendar: {
      all: 'Pressträffarna som kalender',
      one: 'Lägg till i din kalender',
      help: 'Prenumerera på adressen i ditt kalenderprogram, så följer ändringarna med.',
      name: (organisation) => `${organisation}: pressträffar`,
      changed: { moved: 'Flyttad', cancelled: 'Inställd' },
    },
  },
  en: {
    title: 'Press briefings',
    lead: 'Meet us on the spot or follow the stream. What changes is said here first.',
    none: 'No press briefings are planned.',
    label: 'Press briefing',
    next: 'Next press briefing',
    coming: 'Coming',
    noneComing: 'No press briefing is planned at the moment.',
    past: 'Past',
    states: { planned: '', moved: 'Moved', cancelled: 'Cancelled' },
    notices: { moved: 'The briefing is moved', cancelled: 'The briefing is cancelled' },
    former: { time: 'Former time', place: 'Former place' },
    facts: { when: 'Time', where: 'Place', languages: 'Languages', accreditation: 'Registration' },
    until: 'No later than',
    signInterpreted: 'Interpreted into Swedish Sign Language',
    stream: 'Watch the stream',
    contacts: 'Press contacts',
    related: 'Related news',
    all: 'All press briefings',
    calendar: {
      all: 'The briefings as a calendar',
      one: 'Add to your calendar',
      help: 'Subscribe to the address in your calendar, and changes will follow.',
      name: (organisation) => `${organisation}: press briefings`,
      changed: { moved: 'Moved', cancelled: 'Cancelled' },
    },
  },
};
