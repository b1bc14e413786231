import type { Field } from 'payload';
import { calendarDate } from '../../../fields/calendar-date.ts';
import { clockTime } from '../../../fields/clock-time.ts';
import { label } from '../../../labels.ts';
import { weekdays } from './weekdays.ts';

const opensAndCloses = [
  clockTime('opens', label('Öppnar', 'Opens')),
  clockTime('closes', label('Stänger', 'Closes')),
];

/** Office hours, and the days that have others or none. */
export const hoursFields: Field[] = [
  {
    name: 'weeklyHours',
    type: 'array',
    label: label('Kontorstid', 'Office hours'),
    labels: { singular: label('Öppettid', 'Opening time'), plural: label('Öppettider', 'Opening times') },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'day',
            type: 'select',
            required: true,
            label: label('Dag', 'Day'),
            options: weekdays,
            admin: { width: '34%' },
          },
          ...opensAndCloses,
        ],
      },
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
      {
        type: 'row',
        fields: [
          calendarDate('date', label('Dag', 'Day')),
          { name: 'reason', type: 'text', label: label('Skäl', 'Reason'), admin: { width: '66%' } },
        ],
      },
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
    fields: [{ type: 'row', fields: [calendarDate('date', label('Dag', 'Day')), ...opensAndCloses] }],
  },
];
