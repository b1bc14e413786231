import type { Language } from '../language.ts';
import type { LineSettings } from '../line.ts';
import { hoursInWords } from './hours-in-words.ts';
import { speakable, spelled } from './speakable.ts';

/** The texts that callers hear; the press office can write each itself. */
export type SpokenText = keyof LineSettings['messages'];

/** Said after the Swedish text to a caller who can still choose. */
export const englishOffer = 'For English, press 2.';

export interface SpokenTextParts {
  text: SpokenText;
  language: Language;
  /** Null before the very first snapshot. */
  settings: Pick<LineSettings, 'organisation' | 'email' | 'weeklyHours' | 'messages'> | null;
  /** SITE_URL. */
  siteUrl: string;
}

/** What a caller hears: the press office's own text when it has one, else the ready one. Fit for TwiML, at most 3,000 characters. */
export function spokenText({ text, language, settings, siteUrl }: SpokenTextParts): string {
  const written = speakable(settings?.messages[text][language] ?? '');
  return written === '' ? readyText({ text, language, settings, siteUrl }) : written;
}

/**
 * The text that Pressjour brings along. The closed message has hours, e-mail and the newsroom's address and promises
 * nothing; only the voicemail promises to phone back.
 */
export function readyText({ text, language, settings, siteUrl }: SpokenTextParts): string {
  return speakable(ready[text][language]({ settings, siteUrl }).join(' '));
}

type Ready = (parts: Pick<SpokenTextParts, 'settings' | 'siteUrl'>) => string[];

const ready: Record<SpokenText, Record<Language, Ready>> = {
  closed: { sv: closedInSwedish, en: closedInEnglish },
  voicemail: {
    sv: ({ settings }) => [
      `Du har kommit till pressjouren${settings === null ? '' : ` på ${settings.organisation.sv}`}.`,
      'Just nu kan ingen ta ditt samtal.',
      'Lämna namn, telefonnummer och vad det gäller efter tonen, så ringer vi upp. Avsluta med fyrkant.',
    ],
    en: ({ settings }) => [
      `You have reached the press line${settings === null ? '' : ` of ${englishName(settings)}`}.`,
      'Nobody can take your call right now.',
      'Leave your name, your number and what it is about after the tone, and we will call you back. End with the hash key.',
    ],
  },
  thanks: {
    sv: () => ['Tack, ditt meddelande är mottaget. Vi ringer upp.'],
    en: () => ['Thank you, we have your message. We will call you back.'],
  },
};

function closedInSwedish({ settings, siteUrl }: Parameters<Ready>[0]): string[] {
  const news = `Nyheter och kontaktuppgifter finns på ${spelled(hostOf(siteUrl), 'sv')}.`;
  if (settings === null) return ['Hej, du har kommit till pressjouren. Just nu kan ingen svara.', news];
  const hours = hoursInWords(settings.weeklyHours, 'sv');
  return [
    `Hej, du har kommit till pressjouren på ${settings.organisation.sv}. Just nu kan ingen svara.`,
    ...(hours === '' ? [] : [`Presstjänsten har öppet ${hours}.`]),
    `Skriv gärna till ${spelled(settings.email, 'sv')}.`,
    news,
  ];
}

function closedInEnglish({ settings, siteUrl }: Parameters<Ready>[0]): string[] {
  const news = `News and contact details are at ${spelled(hostOf(siteUrl), 'en')}.`;
  if (settings === null)
    return ['Hello, you have reached the press line. Nobody can answer right now.', news];
  const hours = hoursInWords(settings.weeklyHours, 'en');
  return [
    `Hello, you have reached the press line of ${englishName(settings)}. Nobody can answer right now.`,
    ...(hours === '' ? [] : [`Our office hours are ${hours}.`]),
    `You are welcome to write to ${spelled(settings.email, 'en')}.`,
    news,
  ];
}

function englishName({ organisation }: Pick<LineSettings, 'organisation'>): string {
  return organisation.en || organisation.sv;
}

function hostOf(siteUrl: string): string {
  return new URL(siteUrl).hostname;
}
