import { inHours, longest } from '../../collections/Events/check-times.ts';

/** How much later an event ends with one press, as by the link in the notice of its end. Hours. */
const step = 12;
const minute = 60_000;

/**
 * The end that one press gives an event that is going on, in whole minutes, within what it may last.
 * @returns ISO 8601; null when it lasts as long as it may already
 */
export function laterEnd({ endsAt, now }: { endsAt: string; now: Temporal.Instant }): string | null {
  const wanted = Date.parse(inHours(new Date(endsAt), step));
  const allowed = Date.parse(inHours(new Date(now.epochMilliseconds), longest));
  const later = Math.floor(Math.min(wanted, allowed) / minute) * minute;
  return later > Date.parse(endsAt) ? new Date(later).toISOString() : null;
}
