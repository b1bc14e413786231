import { lineSettingsShape } from '@pressjour/contract';
import type { Field, GlobalConfig, PayloadRequest } from 'payload';
import { allow } from '../../access/allow.ts';
import { anyone } from '../../access/anyone.ts';
import { inside } from '../../access/inside.ts';
import { refuseAllLanguages } from '../../access/refuse-all-languages.ts';
import { calendarDate } from '../../fields/calendar-date.ts';
import { clockTime } from '../../fields/clock-time.ts';
import { phoneField } from '../../fields/phone.ts';
import { pressEmail } from '../../fields/press-email.ts';
import { queuePublish } from '../../jobs/queue-publish.ts';
import { groups, label } from '../../labels.ts';
import { say } from '../../say.ts';
import { opensBeforeCloses } from './opens-before-closes.ts';

const days = [
  label('måndag', 'Monday'),
  label('tisdag', 'Tuesday'),
  label('onsdag', 'Wednesday'),
  label('torsdag', 'Thursday'),
  label('fredag', 'Friday'),
  label('lördag', 'Saturday'),
  label('söndag', 'Sunday'),
];

const row = (fields: Field[]): Field => ({ type: 'row', fields });

/** The press service: what everybody may know of it, and how its line is answered, which only the house may. */
export const pressService: GlobalConfig = {
  slug: 'press-service',
  label: label('Presstjänsten', 'Press service'),
  admin: { group: groups.pressLine },
  access: { read: anyone, update: allow('admin', 'duty-manager') },
  hooks: {
    beforeOperation: [({ req }) => refuseAllLanguages(req)],
    beforeValidate: [opensBeforeCloses],
    afterChange: [
      async ({ doc, req }) => {
        await queuePublish({ req, line: true });
        return doc;
      },
    ],
  },
  fields: [
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
    {
      name: 'weeklyHours',
      type: 'array',
      label: label('Kontorstid', 'Office hours'),
      labels: { singular: label('Öppettid', 'Opening time'), plural: label('Öppettider', 'Opening times') },
      fields: [
        row([
          {
            name: 'day',
            type: 'select',
            required: true,
            label: label('Dag', 'Day'),
            options: days.map((day, index) => ({ value: String(index + 1), label: day })),
            admin: { width: '34%' },
          },
          clockTime('opens', label('Öppnar', 'Opens')),
          clockTime('closes', label('Stänger', 'Closes')),
        ]),
      ],
    },
    {
      name: 'closedOnSwedishHolidays',
      type: 'checkbox',
      defaultValue: true,
      label: label('Stängt på helgdagar och helgdagsaftnar', 'Closed on Swedish public holidays and eves'),
    },
    {
      name: 'closedDays',
      type: 'array',
      label: label('Stängda dagar', 'Closed days'),
      labels: { singular: label('Stängd dag', 'Closed day'), plural: label('Stängda dagar', 'Closed days') },
      fields: [
        row([
          calendarDate('date', label('Dag', 'Day')),
          { name: 'reason', type: 'text', label: label('Skäl', 'Reason'), admin: { width: '66%' } },
        ]),
      ],
    },
    {
      name: 'shortDays',
      type: 'array',
      label: label('Dagar med egen tid', 'Days with hours of their own'),
      labels: { singular: label('Dag', 'Day'), plural: label('Dagar', 'Days') },
      admin: {
        description: label(
          'Gäller före stängda dagar och vanlig kontorstid.',
          'They win over closed days and office hours.',
        ),
      },
      fields: [
        row([
          calendarDate('date', label('Dag', 'Day')),
          clockTime('opens', label('Öppnar', 'Opens')),
          clockTime('closes', label('Stänger', 'Closes')),
        ]),
      ],
    },
    {
      name: 'deskNumbers',
      type: 'array',
      access: { read: inside },
      label: label('Telefoner vid pressbordet', 'Telephones of the press desk'),
      labels: { singular: label('Telefon', 'Telephone'), plural: label('Telefoner', 'Telephones') },
      fields: [
        row([
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
        ]),
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
    {
      name: 'ringSeconds',
      type: 'number',
      defaultValue: 20,
      min: 5,
      max: 60,
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        value === null ||
        value === undefined ||
        lineSettingsShape.shape.ringSeconds.safeParse(value).success ||
        say(req, label('Skriv ett helt antal sekunder, 5–60.', 'Write a whole number of seconds, 5 to 60.')),
      access: { read: inside },
      label: label('Sekunder som varje telefon ringer', 'Seconds that each telephone rings'),
    },
    {
      name: 'messages',
      type: 'group',
      access: { read: inside },
      label: label('Talade besked', 'Spoken messages'),
      fields: [
        {
          name: 'closed',
          type: 'textarea',
          localized: true,
          label: label('När ingen svarar', 'When nobody answers'),
          admin: {
            description: label(
              'Tomt: ett färdigt besked med öppettider och e-post.',
              'Empty: a ready message with hours and e-mail.',
            ),
          },
        },
      ],
    },
  ],
};
