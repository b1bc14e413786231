import type { Field } from 'payload';
import { phoneField } from '../../fields/phone.ts';
import { pressEmail } from '../../fields/press-email.ts';
import { label } from '../../labels.ts';
import { both, byEmptyLine, oneALine, ownWords, regulatorFields, words } from './fields.ts';
import { statement } from './statement.ts';

const processing: Field = {
  name: 'processing',
  type: 'array',
  maxRows: 20,
  label: label('Vad presstjänsten behandlar', 'What the press service handles'),
  labels: { singular: label('Behandling', 'Processing'), plural: label('Behandlingar', 'Processing') },
  admin: {
    description: both(
      label(
        'Uppgifterna, varför de finns, med vilket stöd och hur länge.',
        'The data, why, on what basis and how long.',
      ),
      ownWords,
    ),
  },
  fields: [
    { name: 'what', type: 'text', localized: true, maxLength: 200, label: label('Uppgifter', 'Data') },
    words('purpose', label('Ändamål', 'Purpose')),
    words('legalBasis', label('Rättslig grund', 'Legal basis')),
    words('retention', label('Hur länge', 'How long')),
    {
      name: 'keeps',
      type: 'select',
      defaultValue: 'none',
      label: label('Skriv också ut tiden som är inställd', 'Also say the time that is set'),
      options: [
        { value: 'none', label: label('Ingen', 'None') },
        { value: 'caller-numbers', label: label('För uppringares nummer', 'For callers’ numbers') },
        { value: 'voicemails', label: label('För röstmeddelanden', 'For voicemails') },
      ],
    },
  ],
};

/** Which personal data the press service handles. The times that callers' traces are kept come from the press service itself. */
export const privacyStatement = statement({
  slug: 'privacy-statement',
  name: label('Personuppgifter', 'Privacy'),
  fields: [
    words('intro', label('Inledning', 'Introduction'), both(byEmptyLine, ownWords)),
    processing,
    words('rights', label('Rättigheter', 'Rights'), both(oneALine, ownWords)),
    {
      name: 'officerName',
      type: 'text',
      localized: true,
      maxLength: 200,
      label: label('Dataskyddsombud', 'Data protection officer'),
    },
    {
      name: 'officerEmail',
      type: 'email',
      validate: pressEmail,
      label: label('Dataskyddsombudets e-post', 'E-mail of the data protection officer'),
    },
    phoneField({
      name: 'officerPhone',
      label: label('Dataskyddsombudets telefon', 'Telephone of the data protection officer'),
    }),
    ...regulatorFields(
      label(
        'I Sverige tar IMY emot klagomål: https://www.imy.se',
        'In Sweden IMY receives complaints: https://www.imy.se',
      ),
    ),
  ],
});
