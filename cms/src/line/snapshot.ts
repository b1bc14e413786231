import type { LineSnapshot } from '@pressjour/contract';
import type { Payload, PayloadRequest, Where } from 'payload';
import { bothLanguages } from './both-languages.ts';
import { readSettings } from './settings.ts';
import { shiftOf } from './shift-of.ts';

const day = 86_400_000;
const daysBack = 3;
const daysAhead = 62;

export interface SnapshotQuestion {
  payload: Payload;
  /** Events and shifts that touch three days before this and 62 days after. */
  at: Date;
  timeZone: string;
  req?: PayloadRequest;
}

/**
 * Everything that the rules read, around an instant. A shift that the rules cannot read is left out, and an officer's number
 * that cannot be dialled counts as none: neither takes the line down. Goes past access rules: whoever hands it out asks first who is there.
 * @returns null until the press service has a number and an e-mail address
 */
export async function snapshotAt({
  payload,
  at,
  timeZone,
  req,
}: SnapshotQuestion): Promise<LineSnapshot | null> {
  const from = new Date(at.getTime() - daysBack * day).toISOString();
  const until = new Date(at.getTime() + daysAhead * day).toISOString();
  const touching: Where = { and: [{ startsAt: { less_than: until } }, { endsAt: { greater_than: from } }] };
  const within = { where: touching, pagination: false, sort: 'startsAt', ...(req ? { req } : {}) };
  const settings = await readSettings(payload, req);
  if (settings.number === '' || settings.email === '') return null;
  const events = await payload.find({ collection: 'events', locale: 'all', depth: 0, ...within });
  const shifts = await payload.find({ collection: 'shifts', depth: 1, ...within });
  return {
    madeAt: new Date().toISOString(),
    timeZone,
    settings,
    events: events.docs.map((event) => ({
      id: event.id,
      title: bothLanguages(event.title),
      notice: bothLanguages(event.notice),
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      staffed: event.staffed === true,
      updatedAt: event.updatedAt,
    })),
    shifts: shifts.docs.map(shiftOf).filter((shift) => shift !== null),
  };
}
