import type { Field, PayloadRequest, TextFieldSingleValidation } from 'payload';
import { inside } from '../../access/inside.ts';
import { httpsAddress } from '../../fields/https-address.ts';
import { wholeNumber } from '../../fields/whole-number.ts';
import { type Label, label } from '../../labels.ts';
import { say } from '../../say.ts';
import { faultOf, isCaseNumber, longestPattern, type PatternFault } from './case-number.ts';

const faults: Record<NonNullable<PatternFault>, Label> = {
  'too-long': label(
    `Mönstret är för långt. Skriv högst ${longestPattern} tecken, eller dela det i flera mönster.`,
    `The pattern is too long. Write at most ${longestPattern} characters, or split it into several patterns.`,
  ),
  'no-pattern': label(
    'Det här är inget mönster som kan användas. Skriv till exempel IVV \\d{4}/\\d{3,5}. Det går inte att se framåt eller bakåt (?=…) eller hänvisa tillbaka \\1.',
    'This is no pattern that can be used. Write for instance IVV \\d{4}/\\d{3,5}. Looking ahead or behind (?=…) and referring back \\1 are not possible.',
  ),
  'matches-nothing-written': label(
    'Mönstret passar även där inget står och skulle hittas överallt. Skriv minst ett tecken som måste finnas.',
    'The pattern also matches where nothing is written, and would be found everywhere. Write at least one character that must be there.',
  ),
};

const patternRule: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return say(req, label('Skriv ett mönster.', 'Write a pattern.'));
  const fault = faultOf(value);
  return fault === null || say(req, faults[fault]);
};

const exampleRule = (
  value: unknown,
  { req, siblingData }: { req: PayloadRequest; siblingData: { pattern?: string | null } },
) => {
  const pattern = siblingData.pattern ?? '';
  if (!pattern || faultOf(pattern) !== null) return true;
  return (
    (typeof value === 'string' && isCaseNumber(pattern, value)) ||
    say(
      req,
      label(
        'Exemplet passar inte mönstret. Skriv ett påhittat nummer som gör det, eller ändra mönstret.',
        'The example does not match the pattern. Write an invented number that does, or change the pattern.',
      ),
    )
  );
};

/** The part that pages carry and everybody may read. */
const publicFields: Field[] = [
  {
    name: 'siteName',
    type: 'text',
    localized: true,
    maxLength: 80,
    label: label('Pressrummets namn', 'Name of the newsroom'),
    admin: {
      description: label(
        'Tomt: myndighetens namn och ”pressrum”.',
        'Empty: the name of the organisation and “newsroom”.',
      ),
    },
  },
  {
    name: 'indexed',
    type: 'checkbox',
    defaultValue: true,
    label: label('Sökmotorer får visa webbplatsen', 'Search engines may list the site'),
  },
  httpsAddress({
    name: 'webSubHub',
    label: label('WebSub-nav', 'WebSub hub'),
    description: label(
      'Navet får veta när ett flöde har ändrats och säger det vidare till dem som prenumererar. Tomt: inget nav.',
      'The hub is told when a feed has changed, and tells those who follow it. Empty: no hub.',
    ),
  }),
];

/** How texts reach the site. For the house only. */
const houseFields: Field[] = [
  {
    name: 'fourEyes',
    type: 'checkbox',
    defaultValue: false,
    access: { read: inside },
    label: label('Fyra ögon', 'Four eyes'),
    admin: {
      description: label(
        'Den som har skrivit en text kan inte godkänna den.',
        'Whoever has written a text cannot approve it.',
      ),
    },
  },
  {
    name: 'caseNumberPatterns',
    type: 'array',
    maxRows: 20,
    access: { read: inside },
    label: label('Ärendenummer', 'Case numbers'),
    labels: { singular: label('Mönster', 'Pattern'), plural: label('Mönster', 'Patterns') },
    admin: {
      description: label(
        'Texter som ska publiceras söks igenom efter nummer som ser ut så här.',
        'Texts to be published are searched for numbers that look like these.',
      ),
    },
    fields: [
      {
        name: 'pattern',
        type: 'text',
        required: true,
        label: label('Mönster (reguljärt uttryck)', 'Pattern (regular expression)'),
        validate: patternRule,
      },
      {
        name: 'example',
        type: 'text',
        required: true,
        label: label('Påhittat exempel', 'Invented example'),
        validate: exampleRule,
      },
    ],
  },
  {
    ...wholeNumber({
      name: 'auditRetentionDays',
      min: 365,
      max: 36_500,
      defaultValue: 3650,
      label: label('Dygn som granskningsloggen sparas', 'Days that the audit log is kept'),
    }),
    access: { read: inside },
  },
];

export const siteSettingsFields: Field[] = [...publicFields, ...houseFields];
