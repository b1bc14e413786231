import type { DateField } from 'payload';

/** How the admin shows and asks for an instant: to the minute, as the press office writes it. */
export const dayAndTime = {
  pickerAppearance: 'dayAndTime',
  timeFormat: 'HH:mm',
  displayFormat: 'yyyy-MM-dd HH:mm',
} satisfies NonNullable<DateField['admin']>['date'];
