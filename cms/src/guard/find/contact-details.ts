import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { Span } from './identity-numbers.ts';

export interface FoundDetail extends Span {
  /** An e-mail address in lower case, or a telephone number in E.164. */
  value: string;
}

// Bounded repeats: a long row of letters is passed over in a time that grows with its length alone.
const emailPattern = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}/gu;

/** E-mail addresses in a text. */
export function findEmails(text: string): FoundDetail[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(emailPattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    value: match.toLowerCase().replace(/^\.+/, ''),
  }));
}

const sixDigits = /\d(?:[^\d\n]{0,4}\d){5}/;
/** Hours of opening and dates, which begin with a nought, too. */
const timesOrDate =
  /^(?:\d{1,2}[.:]\d{2} {0,2}[-–—] {0,2}\d{1,2}[.:]\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4}))$/;

/** Telephone numbers in a text, Swedish ones in their own way of writing: they begin with a nought or a plus sign. */
export function findPhones(text: string): FoundDetail[] {
  if (!sixDigits.test(text)) return [];
  return findPhoneNumbersInText(text, 'SE').flatMap(({ startsAt, endsAt, number }) => {
    const written = text.slice(startsAt, endsAt);
    if (!/^\(?[+0]/.test(written) || timesOrDate.test(written)) return [];
    return [{ start: startsAt, end: endsAt, value: number.number }];
  });
}
