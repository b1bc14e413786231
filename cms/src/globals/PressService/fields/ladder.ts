import type { Field } from 'payload';
import { inside } from '../../../access/inside.ts';
import { phoneField } from '../../../fields/phone.ts';
import { type WholeNumber, wholeNumber } from '../../../fields/whole-number.ts';
import { label } from '../../../labels.ts';

const insideNumber = (field: WholeNumber): Field => ({ ...wholeNumber(field), access: { read: inside } });

/** Whom a call tries, how long and how often. For the house only. */
export const ladderFields: Field[] = [
  {
    name: 'deskNumbers',
    type: 'array',
    access: { read: inside },
    label: label('Telefoner vid pressbordet', 'Telephones of the press desk'),
    labels: { singular: label('Telefon', 'Telephone'), plural: label('Telefoner', 'Telephones') },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'label',
            type: 'text',
            required: true,
            label: label('Benämning', 'Label'),
            admin: { width: '40%' },
          },
          phoneField({
            name: 'phone',
            required: true,
            label: label('Nummer', 'Number'),
            admin: { width: '40%' },
          }),
          {
            name: 'acceptByKey',
            type: 'checkbox',
            defaultValue: false,
            label: label('Ta emot med knapptryck', 'Accept by key'),
            admin: { width: '20%' },
          },
        ],
      },
    ],
  },
  {
    name: 'overflowToOfficers',
    type: 'checkbox',
    defaultValue: false,
    access: { read: inside },
    label: label(
      'Ring jouren när pressbordet inte svarar',
      'Call the officers when the desk does not answer',
    ),
  },
  insideNumber({
    name: 'ringSeconds',
    min: 5,
    max: 60,
    defaultValue: 20,
    label: label('Sekunder som varje telefon ringer', 'Seconds that each telephone rings'),
    description: label(
      'Den som har jour rings i 15 till 20 sekunder, så nära detta det går: längre hinner en mobilsvarare svara.',
      'An officer’s telephone rings 15 to 20 seconds, as near to this as that allows: any longer and a voicemail picks up.',
    ),
  }),
  insideNumber({
    name: 'rounds',
    min: 1,
    max: 5,
    defaultValue: 2,
    label: label('Hur många gånger alla rings', 'How often everybody is called'),
  }),
  insideNumber({
    name: 'maxWaitSeconds',
    min: 30,
    max: 600,
    defaultValue: 180,
    label: label('Sekunder som den som ringer väntar, som mest', 'Seconds that a caller waits at most'),
  }),
];
