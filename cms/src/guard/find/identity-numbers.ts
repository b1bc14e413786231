import { isIdentityNumber } from '@pressjour/contract';
import { plain } from './plain.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export interface IdentityNumber extends Span {
  /** The ten digits that tell it from others: YYMMDDNNNN. */
  digits: string;
  /** Where its first six digits begin: behind the century, where that is written. */
  from: number;
}

const separator = String.raw`[ \t+\-_.:/]`;
/** Before the last four digits there may be a new line, but no more than one. */
const gap = String.raw`(?:${separator}{0,2}\r?\n)?${separator}{0,3}`;
const pattern = new RegExp(
  String.raw`(?<!\d)((?:18|19|20)${separator}?)?(\d{2})${separator}?(\d{2})${separator}?(\d{2})${gap}(\d{2}[ \t]?\d[ \t]?\d)(?!\d)`,
  'g',
);
/** A path such as 2026/11/22/1234. */
const path = /\d\/\d{2}\/\d{2}\/\d/;
/** What makes a year of four digits a date. */
const restOfDate = /^([-/.])(?:0[1-9]|1[0-2])\1\d{2}(?!\d)/;

/**
 * Swedish personal identity numbers and coordination numbers in plain words (`plain`), however they are written: ten digits or twelve,
 * with a hyphen, a plus sign, a slash, spaces, a new line or nothing between. Such a number is a date of birth, three digits and a check
 * digit by the modulus-10 method; in a coordination number 60 is added to the day. Digits within a longer row of digits are none, nor
 * are two dates, nor the days in a path.
 * @see https://www4.skatteverket.se/rattsligvagledning/edition/2020.9/330245.html and 18 to 18 b §§ of folkbokföringslagen (1991:481)
 */
export function findIdentityNumbers(text: string): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, century = '', year = '', month = '', day = '', last = ''] = match;
    const digits = `${year}${month}${day}${last.replaceAll(/\D/g, '')}`;
    const end = match.index + whole.length;
    const isOther =
      path.test(whole) || (/^(?:19|20)\d\d$/.test(last) && restOfDate.test(text.slice(end, end + 7)));
    if (!isOther && isIdentityNumber(digits)) {
      found.push({ start: match.index, end, digits, from: match.index + century.length });
    } else {
      // The same digits may be read another way, as with a number of their own before them.
      pattern.lastIndex = match.index + 1;
    }
  }
  return found;
}

/** A text with all but the first six digits of each such number hidden, in plain words where there is one. */
export function hideIdentityNumbers(text: string): string {
  const words = plain(text);
  const numbers = findIdentityNumbers(words);
  return numbers.length === 0 ? text : hideNumbers(words, numbers);
}

/** The same for numbers that were found in the text. Its length stays the same. */
export function hideNumbers(text: string, numbers: readonly IdentityNumber[]): string {
  let hidden = text;
  for (const { start, end, from } of numbers) {
    let shown = 0;
    const masked = [...text.slice(start, end)].map((character, index) => {
      if (!/\d/.test(character)) return character;
      if (start + index < from || shown === 6) return '•';
      shown += 1;
      return character;
    });
    hidden = `${hidden.slice(0, start)}${masked.join('')}${hidden.slice(end)}`;
  }
  return hidden;
}
