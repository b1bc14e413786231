import { type LineSnapshot, type Localized, paths } from '@pressjour/contract';
import type { Event } from '@pressjour/contract/payload-types';
import type { Payload, PayloadRequest, Where } from 'payload';
import { bothLanguages } from './both-languages.ts';
import { ownLocale } from './own-locale.ts';
import { rotationOf } from './rotation-of.ts';
import { readSettings } from './settings.ts';
import { shiftOf } from './shift-of.ts';
import { readable } from './unreadable.ts';

const day = 86_400_000;
const usualDaysBack = 3;
const daysAhead = 62;

export interface SnapshotQuestion {
  payload: Payload;
  /** Events, shifts and rotations that touch three days before this and 62 days after. */
  at: Date;
  timeZone: string;
  /** Another number of days before. */
  daysBack?: number;
  req?: PayloadRequest;
}

/**
 * Everything that the rules read, around an instant. A shift or rotation that the rules cannot read is left out and logged, and an
 * officer's number that cannot be dialled counts as none: neither takes the line down. Goes past access rules: whoever hands it
 * out asks first who is there.
 * @returns null until the press service has a number and an e-mail address
 */
export async function snapshotAt({
  payload,
  at,
  timeZone,
  daysBack = usualDaysBack,
  req,
}: SnapshotQuestion): Promise<LineSnapshot | null> {
  const from = new Date(at.getTime() - daysBack * day).toISOString();
  const until = new Date(at.getTime() + daysAhead * day).toISOString();
  const touching: Where = { and: [{ startsAt: { less_than: until } }, { endsAt: { greater_than: from } }] };
  const all = { pagination: false, ...(req ? { req: ownLocale(req) } : {}) };
  const within = { where: touching, sort: 'startsAt', ...all };
  const settings = await readSettings(payload, req);
  if (settings.number === '' || settings.email === '') return null;
  const events = await payload.find({ collection: 'events', locale: 'all', depth: 0, ...within });
  const shifts = await payload.find({ collection: 'shifts', depth: 1, ...within });
  const rotations = await payload.find({
    collection: 'rotations',
    depth: 1,
    where: rotationsWithin({ from, until }),
    sort: ['tier', 'createdAt'],
    ...all,
  });
  const blocked = await payload.find({
    collection: 'blocked-callers',
    depth: 0,
    where: lastsUntil('expiresAt', from),
    sort: 'createdAt',
    ...all,
  });
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
      path: pageOf(event),
    })),
    shifts: readable({ payload, collection: 'shifts', documents: shifts.docs, read: shiftOf }),
    rotations: readable({ payload, collection: 'rotations', documents: rotations.docs, read: rotationOf }),
    blockedCallers: blocked.docs.map(({ phone, expiresAt }) => ({ phone, until: expiresAt ?? null })),
  };
}

/** Where an event's page stands on the site. */
function pageOf({ id, slug }: Event): Localized {
  const last = slug || id;
  return { sv: paths.event('sv', last), en: paths.event('en', last) };
}

/** Their days are kept at noon UTC: a day more on each side holds every time zone's hand-over. */
function rotationsWithin({ from, until }: { from: string; until: string }): Where {
  const aDay = (instant: string, days: number) => new Date(Date.parse(instant) + days * day).toISOString();
  return { and: [{ firstHandOver: { less_than: aDay(until, 1) } }, lastsUntil('until', aDay(from, -1))] };
}

/** Without an end, or with one after an instant. */
function lastsUntil(end: string, instant: string): Where {
  return { or: [{ [end]: { exists: false } }, { [end]: { greater_than: instant } }] };
}
