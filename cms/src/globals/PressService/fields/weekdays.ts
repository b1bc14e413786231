import { label } from '../../../labels.ts';

const names = [
  label('måndag', 'Monday'),
  label('tisdag', 'Tuesday'),
  label('onsdag', 'Wednesday'),
  label('torsdag', 'Thursday'),
  label('fredag', 'Friday'),
  label('lördag', 'Saturday'),
  label('söndag', 'Sunday'),
];

/** The days of the week to choose from: 1 is Monday. */
export const weekdays = names.map((name, index) => ({ value: String(index + 1), label: name }));
