import type { TextField } from 'payload';
import { label } from '../labels.ts';
import { say } from '../say.ts';

const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day in the press office's time zone, HH:MM. `8:00` and `08.00` are rewritten. */
export function clockTime(
  name: string,
  text: { sv: string; en: string },
  { required = true } = {},
): TextField {
  return {
    name,
    type: 'text',
    required,
    label: text,
    admin: { width: '33%', placeholder: '08:00' },
    hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? tidy(value) : value)] },
    validate: (value, { req }) =>
      (typeof value === 'string' && pattern.test(value)) ||
      (!required && !value) ||
      say(
        req,
        label('Skriv tiden som TT:MM, till exempel 08:00.', 'Write the time as HH:MM, for example 08:00.'),
      ),
  };
}

function tidy(typed: string): string {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(typed) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : typed;
}
