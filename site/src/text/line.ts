import type { Localized } from '@pressjour/contract';
import type { Phrase, TimeInText } from '../words/phrase.ts';

/** What the site says about the line. A time is null where nothing is known of it. */
export interface LineWords {
  answered: (until: TimeInText | null) => Phrase;
  /** Answered beyond office hours, because of events. */
  answeredFor: (reason: { events: Phrase; until: TimeInText | null }) => Phrase;
  aroundTheClock: (reason: { events: Phrase; until: TimeInText | null }) => Phrase;
  closed: (opens: TimeInText | null) => Phrase;
  nobody: Phrase;
  nobodyDetail: (reason: { events: Phrase; from: TimeInText | null }) => Phrase;
  /** Between the titles of several events. */
  and: string;
}

export const lineWords: Localized<LineWords> = {
  sv: {
    answered: (until) => (until ? ['Svarar nu, till ', until, '.'] : ['Svarar nu.']),
    answeredFor: ({ events, until }) => [
      'Svarar nu',
      ...(until ? [', till ', until] : []),
      ', på grund av en pågående händelse: ',
      ...events,
      '.',
    ],
    aroundTheClock: ({ events, until }) => [
      'Pressjouren svarar dygnet runt',
      ...(until ? [' till ', until] : []),
      ', på grund av en pågående händelse: ',
      ...events,
      '.',
    ],
    closed: (opens) => (opens ? ['Stängt. Öppnar ', opens, '.'] : ['Stängt.']),
    nobody: ['Ingen svarar just nu.'],
    nobodyDetail: ({ events, from }) => [
      ...(events.length > 0
        ? ['En händelse pågår: ', ...events, '. Pressjouren är ändå inte bemannad. ']
        : []),
      'Mejla oss så länge.',
      ...(from ? [' Nästa bemannade tid: ', from, '.'] : []),
    ],
    and: ' och ',
  },
  en: {
    answered: (until) => (until ? ['Open now, until ', until, '.'] : ['Open now.']),
    answeredFor: ({ events, until }) => [
      'Open now',
      ...(until ? [', until ', until] : []),
      ', because of an ongoing event: ',
      ...events,
      '.',
    ],
    aroundTheClock: ({ events, until }) => [
      'The press line is open around the clock',
      ...(until ? [' until ', until] : []),
      ', because of an ongoing event: ',
      ...events,
      '.',
    ],
    closed: (opens) => (opens ? ['Closed. Opens ', opens, '.'] : ['Closed.']),
    nobody: ['Nobody is answering right now.'],
    nobodyDetail: ({ events, from }) => [
      ...(events.length > 0
        ? ['An event is ongoing: ', ...events, '. Even so, the press line is not staffed. ']
        : []),
      'Please e-mail us meanwhile.',
      ...(from ? [' Next staffed time: ', from, '.'] : []),
    ],
    and: ' and ',
  },
};
