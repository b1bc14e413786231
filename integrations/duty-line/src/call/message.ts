import type { Language, LineSettings } from '@pressjour/contract';
import { hoursInWords } from './hours-in-words.ts';

const spelling: Record<Language, Record<string, string>> = {
  sv: { '@': ' snabel-a ', '.': ' punkt ', '-': ' bindestreck ', _: ' understreck ' },
  en: { '@': ' at ', '.': ' dot ', '-': ' hyphen ', _: ' underscore ' },
};

/**
 * What a caller hears whom nobody answers: the press office's own text when it has one, else hours, e-mail and
 * the newsroom's address. It promises nothing. Without settings, as before the very first snapshot, the address alone.
 */
export function closedMessage({
  settings,
  siteUrl,
  language,
}: {
  settings: LineSettings | null;
  siteUrl: string;
  language: Language;
}): string {
  const written = speakable(settings?.messages.closed[language] ?? '');
  if (written !== '') return written;
  const parts = language === 'sv' ? swedish({ settings, siteUrl }) : english({ settings, siteUrl });
  return speakable(parts.join(' '));
}

/** An e-mail or web address as a voice should read it. */
export function spelled(address: string, language: Language): string {
  return address.replace(/[@.\-_]/g, (sign) => spelling[language][sign] ?? sign).trim();
}

/**
 * A text that TwiML can carry: without characters that XML forbids, in one line, at most 3,000 characters
 * (Twilio refuses a Say of more than 4,096).
 */
export function speakable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 3000)
    .toWellFormed();
}

function swedish({ settings, siteUrl }: { settings: LineSettings | null; siteUrl: string }): string[] {
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

function english({ settings, siteUrl }: { settings: LineSettings | null; siteUrl: string }): string[] {
  const news = `News and contact details are at ${spelled(hostOf(siteUrl), 'en')}.`;
  if (settings === null)
    return ['Hello, you have reached the press line. Nobody can answer right now.', news];
  const hours = hoursInWords(settings.weeklyHours, 'en');
  const organisation = settings.organisation.en || settings.organisation.sv;
  return [
    `Hello, you have reached the press line of ${organisation}. Nobody can answer right now.`,
    ...(hours === '' ? [] : [`Our office hours are ${hours}.`]),
    `You are welcome to write to ${spelled(settings.email, 'en')}.`,
    news,
  ];
}

function hostOf(siteUrl: string): string {
  return new URL(siteUrl).hostname;
}
