import type { DateField } from 'payload';
import { label } from '../labels.ts';
import { dayAndTime } from './day-and-time.ts';

const instant = (name: string, text: DateField['label']) =>
  ({
    name,
    type: 'date',
    required: true,
    index: true,
    ...(text ? { label: text } : {}),
    admin: { date: dayAndTime },
  }) satisfies DateField;

/** From when until when. Instants; `checkStretch` holds them apart. */
export const stretchFields = [
  instant('startsAt', label('Börjar', 'Starts')),
  instant('endsAt', label('Slutar', 'Ends')),
];
