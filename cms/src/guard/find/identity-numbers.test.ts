import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentityNumbers, hideIdentityNumbers } from './identity-numbers.ts';
import { plain } from './plain.ts';
import { checkDigit, type Generated, identityNumbers, writtenForms } from './testing.ts';

const digitsIn = (text: string) => findIdentityNumbers(plain(text)).map(({ digits }) => digits);
const words = fc.stringMatching(/^[a-zåäö ,.]{0,12}$/);

describe('personal identity numbers', () => {
  // The example of Skatteverket's own explanations.
  it.each(['811218-9876', '811218+9876', '8112189876', '198112189876', '19811218-9876', '811218 9876'])(
    'are found as %s',
    (text) => expect(digitsIn(`Den som söker, ${text}, får svar.`)).toEqual(['8112189876']),
  );

  it('are found in every form, in any words, and coordination numbers too', () => {
    fc.assert(
      fc.property(identityNumbers, words, words, fc.nat(), (number, before, after, form) => {
        const written = writtenForms(number);
        const text = `${before} ${written[form % written.length]} ${after}`;
        expect(digitsIn(text)).toContain(number.digits);
      }),
      { numRuns: 500 },
    );
  });

  it('are not found once one digit is another', () => {
    const position = fc.nat({ max: 9 });
    fc.assert(
      fc.property(identityNumbers, position, fc.integer({ min: 1, max: 9 }), ({ digits }, at, more) => {
        const other = String((Number(digits[at]) + more) % 10);
        const changed = `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
        expect(digitsIn(`${changed.slice(0, 6)}-${changed.slice(6)}`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are not found within a longer row of digits', () => {
    fc.assert(
      fc.property(identityNumbers, fc.constantFrom('3', '77', '123'), ({ digits }, more) => {
        expect(digitsIn(`${digits}${more}`)).toEqual([]);
        expect(digitsIn(`${more}${digits}`).filter((found) => found === digits)).toEqual([]);
      }),
    );
  });

  it.each([
    ['a day that no month has', '811232'],
    ['a month that no year has', '811312'],
    ['the 29th of February of a year without it', '810229'],
    ['a day beyond those of coordination numbers', '811292'],
    ['day nought', '811200'],
  ])('are not dates like %s', (_, date) => {
    expect(digitsIn(`${date}-987${checkDigit(`${date}987`)}`)).toEqual([]);
  });

  it('show their first six digits only, and the text keeps its length', () => {
    fc.assert(
      fc.property(identityNumbers, fc.nat(), (number, form) => {
        const written = writtenForms(number);
        const text = `Ärende för ${written[form % written.length]} i dag.`;
        const hidden = hideIdentityNumbers(text);
        expect(hidden).toHaveLength(text.length);
        expect(hidden.startsWith('Ärende för ') && hidden.endsWith(' i dag.')).toBe(true);
        expect(hidden.replace(/\D/g, '')).toBe(number.digits.slice(0, 6));
      }),
    );
  });

  it.each([
    ['between two dates', '26-08-02–2014-08-05'],
    ['between two dates of an interval', '2026-08-02/2014-08-05'],
    ['in a path', 'https://press.example/2026/08/02/2014/'],
    ['over an empty line', '260802\n\n2014'],
    ['in a date and the hour', '2026-08-02 20:14'],
    ['in a date and a thousand', '2026-08-02 2 014'],
  ])('are not what stands %s', (_, text) => {
    expect(digitsIn('260802-2014')).toHaveLength(1);
    expect(digitsIn(text)).toEqual([]);
  });

  it('are looked for in a time that grows with the text', () => {
    const text = '81 12 18 '.repeat(5000);
    const started = performance.now();
    findIdentityNumbers(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the generator', () => {
  it('makes numbers as Skatteverket describes them', () => {
    const example: Pick<Generated, 'digits'> = { digits: `811218987${checkDigit('811218987')}` };
    expect(example.digits).toBe('8112189876');
  });
});
