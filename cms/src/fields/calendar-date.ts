import { lineSettingsShape } from '@pressjour/contract';
import type { DateField } from 'payload';
import { date } from 'payload/shared';
import { type Label, label } from '../labels.ts';
import { say } from '../say.ts';

const day = lineSettingsShape.shape.closedDays.element.shape.date;

/** A day of the calendar, without a time of day or a time zone: YYYY-MM-DD. Kept at noon UTC, as Payload's picker sends it. */
export function calendarDate(name: string, text: Label, { required = true } = {}): DateField {
  return {
    name,
    type: 'date',
    required,
    label: text,
    admin: { width: '33%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
    validate: (value, options) => {
      const known = date(value, options);
      if (known !== true || !value) return known;
      return (
        day.safeParse(dayOf(value)).success ||
        say(options.req, label('Skriv dagen som ÅÅÅÅ-MM-DD.', 'Write the day as YYYY-MM-DD.'))
      );
    },
    hooks: {
      beforeValidate: [
        ({ value }) =>
          typeof value === 'string' && value !== '' ? `${value.slice(0, 10)}T12:00:00.000Z` : value,
      ],
      afterRead: [({ value }) => (typeof value === 'string' ? value.slice(0, 10) : value)],
    },
  };
}

function dayOf(value: string | Date): string {
  return (value instanceof Date ? value.toISOString() : value).slice(0, 10);
}
