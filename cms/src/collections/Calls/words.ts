import { label } from '../../labels.ts';

/** What the values of a call are called, in the admin and in the export. */
export const states = {
  desk: label('Kontorstid', 'Office hours'),
  event: label('Händelse', 'News event'),
  closed: label('Stängt', 'Closed'),
} as const;

export const outcomes = {
  ongoing: label('Pågår', 'Ongoing'),
  answered: label('Besvarat', 'Answered'),
  voicemail: label('Lämnade röstmeddelande', 'Left a voicemail'),
  message: label('Hörde talat besked', 'Heard the spoken message'),
  missed: label('Missat', 'Missed'),
  blocked: label('Spärrad', 'Blocked'),
} as const;

export const callBacks = {
  none: label('Behövs inte', 'Not needed'),
  owed: label('Ska ringas upp', 'Owed'),
  done: label('Uppringd', 'Done'),
} as const;

/** The options of a select, from what they are called. */
export function optionsOf<Value extends string>(words: Record<Value, ReturnType<typeof label>>) {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
}
