import type { Field } from 'payload';
import { phoneField } from '../../../fields/phone.ts';
import { pressEmail } from '../../../fields/press-email.ts';
import { label } from '../../../labels.ts';

/** Whose press service it is and how it is reached. */
export const serviceFields: Field[] = [
  {
    name: 'organisation',
    type: 'text',
    required: true,
    localized: true,
    defaultValue: '',
    label: label('Myndighet', 'Organisation'),
  },
  phoneField({
    name: 'number',
    required: true,
    defaultValue: '',
    label: label('Pressnummer', 'Press number'),
  }),
  {
    name: 'email',
    type: 'email',
    required: true,
    defaultValue: '',
    validate: pressEmail,
    label: label('E-post', 'E-mail'),
  },
];
