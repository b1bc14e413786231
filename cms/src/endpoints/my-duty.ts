import type { LineSnapshot } from '@pressjour/contract';
import type { Swap, User } from '@pressjour/contract/payload-types';
import { type Endpoint, Forbidden, type PayloadRequest, type Where } from 'payload';
import { eventStarters } from '../access/event-starters.ts';
import { acts, roles } from '../access/roles.ts';
import { maySeePhone } from '../collections/Users/may-see-phone.ts';
import { currentLine } from '../line/current.ts';
import { type MyDuty, myDuty } from '../line/my-duty.ts';

const day = 86_400_000;
const owedDays = 7;
const decidedDays = 7;

/** A swap as `GET /api/my-duty` tells it: instants. */
export interface MySwap extends Pick<Swap, 'id' | 'startsAt' | 'endsAt' | 'tier' | 'state' | 'message'> {
  /** The other one of the two. */
  with: { id: string; name: string };
}

/** A caller who waits to be phoned back. */
export interface OwedCall {
  id: string;
  startedAt: string | null;
  /** E.164 or `anonymous`; null once it was purged. */
  from: string | null;
  outcome: string | null;
  events: { id: string; title: string }[];
  /** Whether the one who asks was tried. */
  tried: boolean;
  /** Whether a voicemail can be listened to, by `GET /api/calls/:id/voicemail`. */
  voicemail: boolean;
}

/** What `GET /api/my-duty` answers. */
export interface MyDutyAnswer extends MyDuty {
  officer: { id: string; name: string; phone: string | null; phoneVerified: boolean };
  timeZone: string | null;
  /** Events going on; `mayChange`: whether the one who asks may extend and end them. */
  events: {
    id: string;
    title: { sv: string; en: string };
    endsAt: string;
    staffed: boolean;
    mayChange: boolean;
  }[];
  /** Waiting for my answer. */
  askedOfMe: MySwap[];
  /** Waiting for another's answer, and those that were decided within 7 days. */
  askedByMe: MySwap[];
  /** Not phoned back yet, of the last 7 days, the latest first; empty for those who may not read calls. */
  callsOwed: OwedCall[];
}

/** `GET /api/my-duty`: what the one who asks has to know and to do. */
export const myDutyEndpoint: Endpoint = {
  path: '/my-duty',
  method: 'get',
  handler: async (req) =>
    Response.json(await readMyDuty(req), { headers: { 'cache-control': 'private, no-store' } }),
};

/** What the one who asks has to know and to do now. */
export async function readMyDuty(req: PayloadRequest): Promise<MyDutyAnswer> {
  const { user } = req;
  if (!user || !acts(user, ...roles)) throw new Forbidden(req.t);
  const now = Temporal.Now.instant();
  const line = await currentLine(req.payload);
  const duty = line ? myDuty({ line, now, officer: user.id }) : { now: [], others: [], duties: [] };
  return {
    officer: {
      id: user.id,
      name: user.name,
      phone: user.phone ?? null,
      phoneVerified: !!user.phoneVerifiedAt,
    },
    timeZone: line?.timeZone ?? null,
    ...duty,
    others: duty.others.map((other) => ({
      ...other,
      phone: maySeePhone({ req, id: other.id }) === true ? other.phone : null,
    })),
    events: line ? await eventsGoingOn({ req, line, now }) : [],
    ...(await swapsOf(req, user)),
    callsOwed: await callsOwed(req, user),
  };
}

async function eventsGoingOn({
  req,
  line,
  now,
}: {
  req: PayloadRequest;
  line: LineSnapshot;
  now: Temporal.Instant;
}): Promise<MyDutyAnswer['events']> {
  const ongoing = line.events.filter(
    ({ startsAt, endsAt }) =>
      Temporal.Instant.compare(startsAt, now) <= 0 && Temporal.Instant.compare(now, endsAt) < 0,
  );
  const mayChange = ongoing.length > 0 && (await eventStarters({ req })) === true;
  return ongoing.map(({ id, title, endsAt, staffed }) => ({ id, title, endsAt, staffed, mayChange }));
}

async function swapsOf(
  req: PayloadRequest,
  { id }: User,
): Promise<Pick<MyDutyAnswer, 'askedOfMe' | 'askedByMe'>> {
  const lately = new Date(Date.now() - decidedDays * day).toISOString();
  const waiting: Where = {
    and: [{ state: { equals: 'asked' } }, { endsAt: { greater_than: new Date().toISOString() } }],
  };
  const find = async (where: Where) => {
    const { docs } = await req.payload.find({
      collection: 'swaps',
      where,
      depth: 1,
      pagination: false,
      sort: 'startsAt',
      req,
    });
    return docs;
  };
  const ofMe = await find({ and: [{ asked: { equals: id } }, waiting] });
  const byMe = await find({
    and: [{ asker: { equals: id } }, { or: [waiting, { decidedAt: { greater_than: lately } }] }],
  });
  return {
    askedOfMe: ofMe.map((swap) => told(swap, swap.asker)),
    askedByMe: byMe.map((swap) => told(swap, swap.asked)),
  };
}

function told({ id, startsAt, endsAt, tier, state, message }: Swap, other: string | User): MySwap {
  const person = typeof other === 'string' ? { id: other, name: '' } : { id: other.id, name: other.name };
  return { id, startsAt, endsAt, tier, state, message: message ?? null, with: person };
}

async function callsOwed(req: PayloadRequest, user: User): Promise<OwedCall[]> {
  if (!acts(user, 'admin', 'duty-manager', 'officer')) return [];
  const since = new Date(Date.now() - owedDays * day).toISOString();
  const { docs } = await req.payload.find({
    collection: 'calls',
    where: { and: [{ callBack: { equals: 'owed' } }, { startedAt: { greater_than: since } }] },
    depth: 1,
    pagination: false,
    sort: '-startedAt',
    overrideAccess: false,
    req,
  });
  return docs.map(({ id, startedAt, from, outcome, events, attempts, voicemails }) => ({
    id,
    startedAt: startedAt ?? null,
    from: from ?? null,
    outcome: outcome ?? null,
    events: (events ?? []).flatMap((event) =>
      typeof event === 'string' ? [] : [{ id: event.id, title: event.title }],
    ),
    tried: (attempts ?? []).some(({ officer }) => officer === user.id),
    voicemail: (voicemails ?? []).some(({ state }) => state === 'kept'),
  }));
}
