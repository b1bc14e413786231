import type { CollectionBeforeValidateHook } from 'payload';
import { label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

const hour = 3_600_000;
/** The longest that an event may last before somebody has to decide again. Hours. */
const longest = 72;

/** The instant so many hours after another, ISO 8601. */
export function inHours(instant: Date, hours: number): string {
  return new Date(instant.getTime() + hours * hour).toISOString();
}

/** Proposes now and 24 hours; refuses an end before the start and an event that runs for more than 72 hours. */
export const checkTimes: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req }) => {
  if (!data) return data;
  if (operation === 'create') {
    data.startsAt ??= new Date().toISOString();
    data.endsAt ??= inHours(new Date(data.startsAt), 24);
  }
  const starts = Date.parse(data.startsAt ?? originalDoc?.startsAt);
  const ends = Date.parse(data.endsAt ?? originalDoc?.endsAt);
  if (Number.isNaN(starts) || Number.isNaN(ends)) return data;
  const refuse = (sv: string, en: string) =>
    refusal({ req, collection: 'events', path: 'endsAt', message: label(sv, en) });
  if (ends <= starts)
    throw refuse('Sluttiden måste ligga efter starttiden.', 'The end must come after the start.');
  if (ends - starts > longest * hour) {
    throw refuse(
      'En händelse får pågå högst 72 timmar. Förläng den senare om det behövs.',
      'An event may last 72 hours at most. Extend it later if need be.',
    );
  }
  return data;
};
