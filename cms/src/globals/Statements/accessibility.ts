import type { Field, PayloadRequest } from 'payload';
import { calendarDate } from '../../fields/calendar-date.ts';
import { phoneField } from '../../fields/phone.ts';
import { pressEmail } from '../../fields/press-email.ts';
import { type Label, label } from '../../labels.ts';
import { say } from '../../say.ts';
import { both, byEmptyLine, oneALine, ownWords, regulatorFields, words } from './fields.ts';
import { statement } from './statement.ts';
import { type Gaps, statusFault } from './status.ts';

const faults: Record<NonNullable<ReturnType<typeof statusFault>>, Label> = {
  'gap-in-full': label(
    'Ni skriver att sidan är helt förenlig, men också vad som brister. Välj ”delvis”, eller ta bort bristerna.',
    'You say that the site conforms fully, and also where it fails. Choose “partly”, or remove the gaps.',
  ),
  'no-gap': label(
    'Skriv på det här språket vad som brister, eller välj ”helt förenlig”.',
    'Write in this language where the site fails, or choose “fully”.',
  ),
};

const status: Field[] = [
  {
    name: 'status',
    type: 'select',
    required: true,
    label: label('Hur tillgänglig webbplatsen är', 'How accessible the site is'),
    options: [
      { value: 'full', label: label('Helt förenlig med lagen', 'Conforms fully') },
      { value: 'partial', label: label('Delvis förenlig med lagen', 'Conforms partly') },
      { value: 'none', label: label('Inte förenlig med lagen', 'Does not conform') },
    ],
    validate: (
      value: string | null | undefined,
      { req, siblingData }: { req: PayloadRequest; siblingData: Gaps },
    ) => {
      if (!value) return req.t('validation:required');
      const fault = statusFault(value, siblingData);
      return fault === null || say(req, faults[fault]);
    },
  } as Field,
  words('covered', label('Fler adresser som omfattas', 'Further addresses covered'), oneALine),
  words('nonConforming', label('Brister mot lagens krav', 'Gaps against the law’s demands'), oneALine),
  words(
    'disproportionate',
    label('Oskäligt betungande att rätta', 'Too great a burden to mend'),
    both(oneALine, label('Skriv också varför.', 'Say why, too.')),
  ),
  words('outsideLaw', label('Innehåll som lagen inte omfattar', 'Content outside the law'), oneALine),
];

const assessment: Field[] = [
  calendarDate('assessedOn', label('Senast bedömd', 'Last assessed')),
  {
    name: 'method',
    type: 'select',
    required: true,
    defaultValue: 'own',
    label: label('Hur bedömningen är gjord', 'How the assessment was made'),
    options: [
      {
        value: 'own',
        label: label('Vi har själva granskat webbplatsen', 'We have examined the site ourselves'),
      },
      {
        value: 'external',
        label: label('Någon utomstående har granskat den', 'An outsider has examined it'),
      },
    ],
  },
  words('methodNote', label('Om granskningen', 'About the examination'), byEmptyLine),
  calendarDate('publishedOn', label('Webbplatsen publicerades', 'The site was published'), {
    required: false,
  }),
];

const feedback: Field[] = [
  {
    name: 'feedbackEmail',
    type: 'email',
    label: label('E-post för att anmäla brister', 'E-mail for reporting gaps'),
    validate: pressEmail,
    admin: { description: label('Tomt: presstjänstens.', 'Empty: that of the press service.') },
  },
  phoneField({
    name: 'feedbackPhone',
    label: label('Telefon för att anmäla brister', 'Telephone for reporting gaps'),
    admin: { description: label('Tomt: presstjänstens.', 'Empty: that of the press service.') },
  }),
  words(
    'feedbackAnswer',
    label('När den som anmäler får svar', 'When whoever reports is answered'),
    ownWords,
  ),
  ...regulatorFields(
    label(
      'I Sverige tar Digg emot anmälningar: https://www.digg.se/tdosanmalan',
      'In Sweden Digg receives complaints: https://www.digg.se/tdosanmalan',
    ),
  ),
];

/** The accessibility statement that the Swedish law asks for, in the fields of the regulator's template. */
export const accessibilityStatement = statement({
  slug: 'accessibility-statement',
  name: label('Tillgänglighetsredogörelse', 'Accessibility statement'),
  fields: [...status, ...assessment, ...feedback],
});
