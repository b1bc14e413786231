import type { GlobalConfig } from 'payload';
import { nobody } from '../../access/nobody.ts';
import { calendarAddressField } from '../../calendar/fields.ts';
import { label } from '../../labels.ts';

/** The address of the whole roster's calendar, and when something was last taken out of the roster. For the cms itself. */
export const rosterCalendar: GlobalConfig = {
  slug: 'roster-calendar',
  label: label('Jourens kalender', 'Calendar of the roster'),
  admin: { hidden: true },
  access: { read: nobody, update: nobody },
  fields: [calendarAddressField, { name: 'removedAt', type: 'date' }],
};
