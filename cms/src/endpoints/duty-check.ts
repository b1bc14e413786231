import { horizonDays, reachableOfficers, rosterGaps } from '@pressjour/rules';
import type { Endpoint } from 'payload';
import { Forbidden } from 'payload';
import { z } from 'zod';
import { isInside } from '../access/roles.ts';
import { bothLanguages } from '../line/both-languages.ts';
import { snapshotAt } from '../line/snapshot.ts';
import { PublicError } from '../public-error.ts';

const question = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
});

const daysUnlessAsked = 14;

/**
 * `GET /api/duty-check?from=&until=`: the times outside office hours at which nobody who can be called is on shift (14 days from now
 * unless asked otherwise, 60 at most), the events that go on now, and who could be called in.
 */
export function dutyCheckEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/duty-check',
    method: 'get',
    handler: async (req) => {
      if (!isInside(req.user)) throw new Forbidden(req.t);
      const asked = question.safeParse(Object.fromEntries(req.searchParams));
      if (!asked.success) {
        throw new PublicError('`from` and `until` must be instants with their offset.', 400);
      }
      const now = Temporal.Now.instant();
      const horizon = { hours: horizonDays * 24 };
      const from = asked.data.from ? Temporal.Instant.from(asked.data.from) : now;
      const until = asked.data.until
        ? Temporal.Instant.from(asked.data.until)
        : from.add({ hours: daysUnlessAsked * 24 });
      if (isAfter(until, now.add(horizon)) || isAfter(until, from.add(horizon))) {
        throw new PublicError(
          `The roster is checked at most ${horizonDays} days ahead, and ${horizonDays} days at a time: ask with another \`from\` or \`until\`.`,
          400,
        );
      }
      const lineAround = (instant: Temporal.Instant) =>
        snapshotAt({ payload: req.payload, at: new Date(instant.epochMilliseconds), timeZone });
      const line = await lineAround(now);
      const lineThen = asked.data.from ? await lineAround(from) : line;
      if (!line || !lineThen) return Response.json({ gaps: [], ongoing: [], officers: [] });

      const nobodyOnShift = reachableOfficers({ instant: now, line }).length === 0;
      const ongoing = line.events.filter(
        ({ startsAt, endsAt }) =>
          Temporal.Instant.compare(startsAt, now) <= 0 && Temporal.Instant.compare(now, endsAt) < 0,
      );
      const { docs: officers } = await req.payload.find({
        collection: 'users',
        where: { roles: { in: ['officer'] } },
        select: { name: true, phone: true },
        depth: 0,
        pagination: false,
        sort: 'name',
        req,
      });
      return Response.json({
        gaps: rosterGaps({ from, until, line: lineThen }).map((gap) => ({
          from: String(gap.from),
          until: String(gap.until),
        })),
        ongoing: ongoing.map((event) => ({
          event: {
            id: event.id,
            title: bothLanguages(event.title),
            endsAt: event.endsAt,
            staffed: event.staffed,
          },
          nobodyOnShift: event.staffed && nobodyOnShift,
        })),
        officers: officers.map(({ id, name, phone }) => ({ id, name, hasNumber: !!phone })),
      });
    },
  };
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
