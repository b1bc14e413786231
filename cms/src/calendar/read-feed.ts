import type { User } from '@pressjour/contract/payload-types';
import type { Payload } from 'payload';
import { officeTimeZone } from '../line/current.ts';
import { snapshotAt } from '../line/snapshot.ts';
import { calendarFeed, daysKnown } from './feed.ts';

/**
 * The calendar of an officer, in the language of their notices, or of the whole roster, in Swedish.
 * @returns null until the press service has a number and an e-mail address
 */
export async function readFeed({
  payload,
  officer,
}: {
  payload: Payload;
  officer: User | null;
}): Promise<string | null> {
  const line = await snapshotAt({
    payload,
    at: new Date(),
    timeZone: officeTimeZone(payload),
    daysBack: daysKnown,
  });
  if (line === null) return null;
  const { removedAt } = await payload.findGlobal({ slug: 'roster-calendar', depth: 0 });
  return calendarFeed({
    line,
    now: Temporal.Now.instant(),
    language: officer?.language ?? 'sv',
    officer,
    changed: {
      byId: new Map([
        ...(await changesIn({ payload, collection: 'shifts', ids: line.shifts.map(({ id }) => id) })),
        ...(await changesIn({ payload, collection: 'rotations', ids: line.rotations.map(({ id }) => id) })),
      ]),
      removed: removedAt ? Date.parse(removedAt) : 0,
    },
    cmsUrl: payload.config.serverURL,
  });
}

async function changesIn({
  payload,
  collection,
  ids,
}: {
  payload: Payload;
  collection: 'shifts' | 'rotations';
  ids: string[];
}): Promise<[string, number][]> {
  const { docs } = await payload.find({
    collection,
    where: { id: { in: ids } },
    select: { updatedAt: true },
    depth: 0,
    pagination: false,
  });
  return docs.map(({ id, updatedAt }) => [id, Date.parse(updatedAt)]);
}
