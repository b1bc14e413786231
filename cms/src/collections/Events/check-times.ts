import type { CollectionBeforeValidateHook } from 'payload';
import { type Label, label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

const hour = 3_600_000;
/** The longest that an event may last before somebody has to decide again. Hours. */
export const longest = 72;

/** The instant so many hours after another, ISO 8601. */
export function inHours(instant: Date, hours: number): string {
  return new Date(instant.getTime() + hours * hour).toISOString();
}

/** An event's times and the present, in milliseconds since the epoch. */
export interface EventTimes {
  starts: number;
  ends: number;
  now: number;
  /** Whether the event was there already and had begun: then it may be extended, counted from now. */
  begun: boolean;
}

/** Why an event may not last that long; null when it may. */
export function tooLong({ starts, ends, now, begun }: EventTimes): Label | null {
  const extended = begun && starts <= now;
  if (ends - (extended ? now : starts) <= longest * hour) return null;
  return extended
    ? label(
        'En händelse som pågår får sluta högst 72 timmar från nu. Förläng den igen senare om det behövs.',
        'An ongoing event may end 72 hours from now at most. Extend it again later if need be.',
      )
    : label(
        'En händelse får pågå högst 72 timmar. Förläng den senare om det behövs.',
        'An event may last 72 hours at most. Extend it later if need be.',
      );
}

/** Proposes now and 24 hours; refuses an end before the start and an event that goes on for more than 72 hours. */
export const checkTimes: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req }) => {
  if (!data) return data;
  if (operation === 'create') {
    data.startsAt ??= new Date().toISOString();
    data.endsAt ??= inHours(new Date(data.startsAt), 24);
  }
  const starts = Date.parse(data.startsAt ?? originalDoc?.startsAt);
  const ends = Date.parse(data.endsAt ?? originalDoc?.endsAt);
  if (Number.isNaN(starts) || Number.isNaN(ends)) return data;
  const refuse = (message: Label) => refusal({ req, collection: 'events', path: 'endsAt', message });
  if (ends <= starts) {
    throw refuse(label('Sluttiden måste ligga efter starttiden.', 'The end must come after the start.'));
  }
  const now = Date.now();
  const begun = operation === 'update' && Date.parse(originalDoc?.startsAt) <= now;
  const why = tooLong({ starts, ends, now, begun });
  if (why) throw refuse(why);
  return data;
};
