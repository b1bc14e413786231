import fc from 'fast-check';

/** A personal identity number or a coordination number made for a test. */
export interface Generated {
  century: string;
  /** YYMMDDNNNN. */
  digits: string;
}

/** The check digit of nine digits: they are doubled and kept in turn, and the digits of the products added up. */
export function checkDigit(nine: string): number {
  const products = [...nine].map((digit, index) => String(Number(digit) * (index % 2 === 0 ? 2 : 1)));
  const sum = [...products.join('')].reduce((total, digit) => total + Number(digit), 0);
  return (10 - (sum % 10)) % 10;
}

/** Numbers of every day from 1890 on, half of them coordination numbers. */
export const identityNumbers: fc.Arbitrary<Generated> = fc
  .record({
    days: fc.nat({ max: 49_000 }),
    coordination: fc.boolean(),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ days, coordination, serial }) => {
    const date = Temporal.PlainDate.from('1890-01-01').add({ days });
    const two = (number: number) => String(number).padStart(2, '0');
    const day = date.day + (coordination ? 60 : 0);
    const nine = `${two(date.year % 100)}${two(date.month)}${two(day)}${String(serial).padStart(3, '0')}`;
    return { century: String(Math.floor(date.year / 100)), digits: `${nine}${checkDigit(nine)}` };
  });

/** Dashes of all lengths, a hyphen bullet, a minus sign, signs, spaces that do not break or are thin, and new lines. */
const between = [
  ...'\u2010\u2011\u2012–—\u2015\u2043\u2212\uFE63\uFF0D/:\u00A0\u2009\u202F\n',
  ' – ',
  '-\n',
  '–\r\n',
];

/** The ways in which people write such a number. */
export function writtenForms({ century, digits }: Generated): string[] {
  const date = digits.slice(0, 6);
  const last = digits.slice(6);
  const parts = [date.slice(0, 2), date.slice(2, 4), date.slice(4)];
  return [
    `${date}-${last}`,
    `${date}+${last}`,
    `${date} ${last}`,
    `${date} - ${last}`,
    digits,
    `${century}${digits}`,
    `${century}${date}-${last}`,
    `${century}${date} ${last}`,
    `${parts.join(' ')} ${last}`,
    `${century}${parts.join('-')}-${last}`,
    `${parts.join('_')}_${last}`,
    `${parts.join(' ')} ${last.slice(0, 2)} ${last.slice(2)}`,
    `${date}-${last.slice(0, 3)} ${last.slice(3)}`,
    ...between.flatMap((sign) => [`${date}${sign}${last}`, `${century}${date}${sign}${last}`]),
  ];
}
