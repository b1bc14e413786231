import type { DateField } from 'payload';
import type { Label } from '../labels.ts';

/** A day of the calendar, without a time of day or a time zone: YYYY-MM-DD. Kept at noon UTC, as Payload's picker sends it. */
export function calendarDate(name: string, text: Label): DateField {
  return {
    name,
    type: 'date',
    required: true,
    label: text,
    admin: { width: '33%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
    hooks: {
      beforeValidate: [
        ({ value }) => (typeof value === 'string' ? `${value.slice(0, 10)}T12:00:00.000Z` : value),
      ],
      afterRead: [({ value }) => (typeof value === 'string' ? value.slice(0, 10) : value)],
    },
  };
}
