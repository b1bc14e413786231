/**
 * Whether ten digits are a Swedish personal identity number or a coordination number: a date of birth, three digits and a check digit
 * by the modulus-10 method; in a coordination number 60 is added to the day.
 * @param digits YYMMDDNNNN
 * @see https://www4.skatteverket.se/rattsligvagledning/edition/2020.9/330245.html and 18 to 18 b §§ of folkbokföringslagen (1991:481)
 */
export function isIdentityNumber(digits: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)\d{4}$/.exec(digits) ?? [];
  return isDate({ year, month, day }) && passesModulus10(digits);
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
