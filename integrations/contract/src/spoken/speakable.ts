import type { Language } from '../language.ts';

const spelling: Record<Language, Record<string, string>> = {
  sv: { '@': ' snabel-a ', '.': ' punkt ', '-': ' bindestreck ', _: ' understreck ' },
  en: { '@': ' at ', '.': ' dot ', '-': ' hyphen ', _: ' underscore ' },
};

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
