import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mandateFields } from '../text/mandate/index.ts';
import { checkMandate, type Filled } from './check.ts';
import { isTooGeneral } from './scope.ts';

const general = [
  ...[
    'allt',
    'allt ni har om mig',
    'allt som finns',
    'alla handlingar',
    'alla mina ärenden',
    'samtliga uppgifter',
  ],
  ...[
    'vad som helst',
    'hela min akt',
    'alla papper som rör mig',
    'allt i ärendet',
    'mina handlingar',
    'varje dokument',
  ],
  ...[
    'allt om min syster och mig',
    'alla handlingar om min syster',
    'information',
    'allting hos myndigheten',
  ],
  ...[
    'everything',
    'anything',
    'any and all documents',
    'everything you hold on me',
    'all my records',
    'all documents',
  ],
  ...[
    'every file about me',
    'the entire file',
    'whatever you have',
    'my documents',
    'everything about my sister',
  ],
  ...['all records concerning my sister'],
];
const named = [
  ...[
    'beslutet den 3 mars 2026',
    'alla handlingar i ärende 4711-2026',
    'e-post om bryggan vid Ekön',
    'tillsynsrapporten',
  ],
  ...[
    'alla mätningar av isen vid Ekön',
    'the decision of 3 March 2026',
    'all letters about the Ekön jetty in 2025',
  ],
  ...['the inspection report', 'avslaget på min ansökan om bärighetsintyg', 'allt i ärende 4711-2026'],
];

/** A phrase in any case, with anything between its words that is neither a letter nor a digit. */
const written = (phrases: string[]) =>
  fc
    .record({
      phrase: fc.constantFrom(...phrases),
      between: fc.constantFrom(' ', '  ', '\n', '\t', ', ', ' – ', '\u00a0', ' \u200b', ' ... '),
      around: fc.constantFrom('', '"', '”', '*', ' ', '(', '!'),
      capitals: fc.infiniteStream(fc.boolean()),
    })
    .map(({ phrase, between, around, capitals }) => {
      const cased = [...phrase]
        .map((letter) => (capitals.next().value ? letter.toUpperCase() : letter))
        .join('');
      return around + cased.replaceAll(' ', between) + around;
    });

describe('what a power of attorney covers', () => {
  it('is too general when it is everything, however that is written', () => {
    fc.assert(
      fc.property(written(general), (documents) => {
        expect(isTooGeneral({ caseNumber: '', documents })).toBe(true);
      }),
    );
  });

  it.each(['allt ni har om mig', 'everything you have', 'alla handlingar som finns om oss'])(
    'is so beside the number of a case as well: %s',
    (documents) => expect(isTooGeneral({ caseNumber: '4711-2026', documents })).toBe(true),
  );

  it('is a case or documents that are named', () => {
    fc.assert(
      fc.property(written(named), (documents) => {
        expect(isTooGeneral({ caseNumber: '', documents })).toBe(false);
      }),
    );
  });

  it('is a case by its number, with all that it holds', () => {
    for (const documents of ['', 'alla handlingar', 'allt i ärendet', 'everything in the case'])
      expect(isTooGeneral({ caseNumber: 'ISV 4711/2026', documents })).toBe(false);
    expect(isTooGeneral({ caseNumber: 'alla', documents: '' })).toBe(true);
    expect(isTooGeneral({ caseNumber: '', documents: '' })).toBe(false);
  });
});

describe('a power of attorney', () => {
  const today = '2026-11-22';
  const empty = Object.fromEntries(mandateFields.map((field) => [field, ''])) as Filled;
  const right: Filled = {
    ...empty,
    name: 'Maj Fors',
    journalist: 'Ask Lind',
    caseNumber: '4711-2026',
    from: today,
    until: '2027-02-28',
  };
  const check = (changes: Partial<Filled>) => checkMandate({ ...right, ...changes }, today);

  it('needs who gives it, who receives it, what it covers and how long', () => {
    expect(checkMandate(empty, today).refusals).toEqual([
      { field: 'name', refusal: 'no-name' },
      { field: 'journalist', refusal: 'no-journalist' },
      { field: 'caseNumber', refusal: 'no-subject' },
      { field: 'from', refusal: 'no-from' },
      { field: 'until', refusal: 'no-until' },
    ]);
    expect(check({})).toEqual({ refusals: [], advice: [] });
    expect(check({ name: '  ' }).refusals).toEqual([{ field: 'name', refusal: 'no-name' }]);
  });

  it.each(['811218-9876', '198112189876', '811218 9876', ''])(
    'takes the identity number "%s"',
    (identityNumber) => expect(check({ identityNumber }).refusals).toEqual([]),
  );
  it.each(['811218-9875', '811318-9876', '8112', 'Maj'])(
    'refuses the identity number "%s"',
    (identityNumber) =>
      expect(check({ identityNumber }).refusals).toEqual([
        { field: 'identityNumber', refusal: 'wrong-identity-number' },
      ]),
  );

  it('says at the field that was written in that it is too general', () => {
    const scope = { caseNumber: '', documents: 'Allt!' };
    expect(check(scope).refusals).toEqual([{ field: 'documents', refusal: 'too-general' }]);
    expect(check({ caseNumber: 'alla' }).refusals).toEqual([{ field: 'caseNumber', refusal: 'too-general' }]);
  });

  it.each([
    { days: { until: '2026-11-21' }, refusal: 'until-past' },
    { days: { from: '2027-03-01' }, refusal: 'until-before-from' },
    { days: { until: '202701-03-01' }, refusal: 'no-until' },
  ] as const)('refuses the days $days', ({ days, refusal }) =>
    expect(check(days).refusals).toEqual([{ field: 'until', refusal }]),
  );

  it('had better be short and recent', () => {
    expect(check({ until: '2027-05-22' }).advice).toEqual([]);
    expect(check({ until: '2027-05-23' }).advice).toEqual(['long']);
    expect(check({ from: '2026-08-22' }).advice).toEqual([]);
    expect(check({ from: '2026-08-21' }).advice).toEqual(['old']);
  });
});
