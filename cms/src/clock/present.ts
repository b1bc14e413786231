import type { Payload } from 'payload';
import { readDutySettings } from '../line/duty-settings.ts';
import { snapshotAt } from '../line/snapshot.ts';
import type { Asked, Present, TestCall } from './due/index.ts';
import { compare, dutiesAround, iso } from './duties.ts';
import type { ToldDuty, ToldRoster } from './roster-changes.ts';

export interface Looking {
  payload: Payload;
  now: Temporal.Instant;
  timeZone: string;
}

/** Reads all that the clock decides by; null until the press service has a number and an e-mail address. */
export async function readPresent({ payload, now, timeZone }: Looking): Promise<Present | null> {
  const line = await snapshotAt({ payload, at: new Date(now.epochMilliseconds), timeZone });
  if (!line) return null;
  const touched = line.events.filter(({ startsAt }) => compare(startsAt, iso(now)) <= 0).map(({ id }) => id);
  return {
    now,
    line,
    settings: await readDutySettings(payload),
    duties: dutiesAround({ line, now }),
    told: await readTold(payload),
    starters: await startersOf(payload, touched),
    asked: await askedOf(payload, touched),
    ended: await endedOf(payload, touched),
    testCalls: await testCallsSince(payload, now.subtract({ hours: 48 })),
  };
}

export async function readTold(payload: Payload): Promise<ToldRoster | null> {
  const { at, duties } = await payload.findGlobal({ slug: 'told-roster', depth: 0 });
  return at ? { at, duties: (duties ?? []) as unknown as ToldDuty[] } : null;
}

async function startersOf(payload: Payload, events: readonly string[]): Promise<Map<string, string>> {
  if (events.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'events',
    where: { id: { in: [...events] } },
    select: { startedBy: true },
    pagination: false,
    depth: 0,
  });
  return new Map(
    docs.flatMap(({ id, startedBy }) => (typeof startedBy === 'string' ? [[id, startedBy]] : [])),
  );
}

async function askedOf(payload: Payload, events: readonly string[]): Promise<Asked[]> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: {
      and: [
        { kind: { equals: 'event-started' } },
        {
          or: [
            { state: { in: ['waiting', 'sent'] } },
            ...(events.length === 0 ? [] : [{ event: { in: [...events] } }]),
          ],
        },
      ],
    },
    populate: { users: { name: true } },
    pagination: false,
    depth: 1,
  });
  return docs.flatMap(({ id, event, officer, tier, state, confirmBy }) =>
    typeof officer === 'object' && officer && confirmBy
      ? [
          {
            notice: id,
            event: typeof event === 'object' && event ? event.id : (event ?? ''),
            officer: officer.id,
            name: officer.name,
            tier: tier ?? 1,
            state,
            confirmBy,
          },
        ]
      : [],
  );
}

async function endedOf(payload: Payload, events: readonly string[]): Promise<Map<string, string>> {
  if (events.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'notices',
    where: { and: [{ event: { in: [...events] } }, { kind: { equals: 'event-ended' } }] },
    select: { event: true, dueAt: true },
    sort: 'dueAt',
    pagination: false,
    depth: 0,
  });
  return new Map(
    docs.flatMap(({ event, dueAt }) => (typeof event === 'string' && dueAt ? [[event, dueAt]] : [])),
  );
}

async function testCallsSince(payload: Payload, since: Temporal.Instant): Promise<TestCall[]> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: { and: [{ kind: { equals: 'test-call' } }, { dueAt: { greater_than: iso(since) } }] },
    populate: { users: { name: true } },
    pagination: false,
    depth: 1,
  });
  return docs.map(({ id, officer, dueAt, createdAt, state, result }) => ({
    notice: id,
    officer: typeof officer === 'object' && officer ? officer.name : '–',
    at: dueAt ?? createdAt,
    failed: state === 'failed',
    result: result ?? null,
  }));
}
