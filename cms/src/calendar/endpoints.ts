import type { User } from '@pressjour/contract/payload-types';
import { type Endpoint, Forbidden, type Payload, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { acts, roles } from '../access/roles.ts';
import { label } from '../labels.ts';
import { publicError } from '../public-error.ts';
import { readFeed } from './read-feed.ts';
import { addressOf, hashOfSecret, newAddress } from './secret.ts';

const roster = 'roster';
const renewal = z.object({ calendar: z.enum(['mine', roster]) });

/** What `GET /api/calendar` answers: addresses, null where none was made yet; `roster` also for those who may not see it. */
export interface CalendarAddresses {
  mine: string | null;
  roster: string | null;
}

/** `GET /api/calendar`: the secret addresses of one's own calendar and, for those who staff the line, of the whole roster's. */
export const calendarAddressesEndpoint: Endpoint = {
  path: '/calendar',
  method: 'get',
  handler: async (req) => Response.json(await addresses(req, signedIn(req)), { headers: unkept }),
};

/**
 * `POST /api/calendar/renew` `{ calendar: 'mine' | 'roster' }`: makes an address, or a new one; the one before stops working.
 * The roster's is renewed by those who keep it.
 */
export const renewCalendarEndpoint: Endpoint = {
  path: '/calendar/renew',
  method: 'post',
  handler: async (req) => {
    const user = signedIn(req);
    const body = renewal.safeParse(await req.json?.().catch(() => null));
    if (!body.success) {
      const message = label(
        'Säg vilken kalender som ska få ny adress: { "calendar": "mine" } eller { "calendar": "roster" }.',
        'Say which calendar gets a new address: { "calendar": "mine" } or { "calendar": "roster" }.',
      );
      throw publicError(req, message, 400);
    }
    const { payload } = req;
    if (body.data.calendar === 'mine') {
      const calendar = newAddress({ payload, owner: user.id });
      await payload.update({ collection: 'users', id: user.id, data: { calendar }, depth: 0, req });
    } else {
      if (!acts(user, 'admin', 'duty-manager')) throw new Forbidden(req.t);
      const calendar = newAddress({ payload, owner: roster });
      await payload.updateGlobal({ slug: 'roster-calendar', data: { calendar }, depth: 0, req });
    }
    return Response.json(await addresses(req, user), { headers: unkept });
  },
};

/** `GET /api/calendar/<secret>.ics`, for calendar programs, which cannot sign in. Whatever names no calendar is answered the same. */
export const calendarFeedEndpoint: Endpoint = {
  path: '/calendar/:file',
  method: 'get',
  handler: async (req) => {
    const [, secret] = /^([\w-]{32})\.ics$/.exec(String(req.routeParams?.file ?? '')) ?? [];
    const owner = secret === undefined ? null : await ownerOf(req.payload, hashOfSecret(secret));
    const text = owner && (await readFeed({ payload: req.payload, officer: owner.officer }));
    if (!text) return new Response('Not found.', { status: 404, headers: { ...unkept, ...hidden } });
    return new Response(text, {
      headers: {
        ...hidden,
        'cache-control': 'private, max-age=300',
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="pressjour.ics"',
      },
    });
  },
};

const unkept = { 'cache-control': 'private, no-store' };
const hidden = { 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' };

function signedIn(req: PayloadRequest): User {
  const { user } = req;
  if (!user || !acts(user, ...roles)) throw new Forbidden(req.t);
  return user;
}

async function addresses({ payload }: PayloadRequest, { id, ...user }: User): Promise<CalendarAddresses> {
  const { calendar } = await payload.findByID({ collection: 'users', id, depth: 0 });
  const mine = addressOf({ payload, owner: id, kept: calendar });
  if (!acts({ id, ...user }, 'admin', 'duty-manager', 'officer')) return { mine, roster: null };
  const whole = await payload.findGlobal({ slug: 'roster-calendar', depth: 0 });
  return { mine, roster: addressOf({ payload, owner: roster, kept: whole.calendar }) };
}

/** Whose calendar has that hash; `officer` null for the whole roster. Looked up in the database, so that no comparison tells anything. */
async function ownerOf(payload: Payload, hash: string): Promise<{ officer: User | null } | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'calendar.hash': { equals: hash } },
    limit: 1,
    pagination: false,
    depth: 0,
  });
  const [user] = docs;
  if (user) return acts(user, ...roles) ? { officer: user } : null;
  const { calendar } = await payload.findGlobal({ slug: 'roster-calendar', depth: 0 });
  return calendar?.hash === hash ? { officer: null } : null;
}
