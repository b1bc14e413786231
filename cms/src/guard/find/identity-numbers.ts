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

const separators = String.raw`[ \t+\-_.]`;
const pattern = new RegExp(
  String.raw`(?<!\d)(?:(?:18|19|20)${separators}?)?(\d{2})${separators}?(\d{2})${separators}?(\d{2})${separators}{0,3}(\d{4})(?!\d)`,
  'gd',
);

/**
 * Swedish personal identity numbers and coordination numbers in a text, however they are written: ten digits or twelve, with a hyphen,
 * a plus sign, spaces or nothing between. Such a number is a date of birth, three digits and a check digit by the modulus-10 method;
 * in a coordination number 60 is added to the day. Digits within a longer row of digits are none.
 * @see https://www4.skatteverket.se/rattsligvagledning/edition/2020.9/330245.html and 18 to 18 b §§ of folkbokföringslagen (1991:481)
 */
export function findIdentityNumbers(text: string): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, year = '', month = '', day = '', last = ''] = match;
    const digits = `${year}${month}${day}${last}`;
    if (isDate({ year, month, day }) && passesModulus10(digits)) {
      const from = match.indices?.[1]?.[0] ?? match.index;
      found.push({ start: match.index, end: match.index + whole.length, digits, from });
    } else {
      // The same digits may be read another way, as with a number of their own before them.
      pattern.lastIndex = match.index + 1;
    }
  }
  return found;
}

/** The text with all but the first six digits of each such number hidden. Its length stays the same. */
export function hideIdentityNumbers(
  text: string,
  numbers: readonly IdentityNumber[] = findIdentityNumbers(text),
): string {
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

/** Whether such a day exists in any of the centuries: the 29th of February of a year 00 does in 2000. */
function isDate({ year, month, day }: { year: string; month: string; day: string }): boolean {
  const written = Number(day);
  const inMonth = written > 60 ? written - 60 : written;
  if (inMonth < 1) return false;
  const last = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return inMonth <= (last[Number(month) - 1] ?? 0);
}

function passesModulus10(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
