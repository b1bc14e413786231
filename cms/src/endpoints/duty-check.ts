import type { LineSnapshot } from '@pressjour/contract';
import { horizonDays, reachableOfficers } from '@pressjour/rules';
import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden } from 'payload';
import { z } from 'zod';
import { isInside } from '../access/roles.ts';
import { callableOfficers, dutyCheck } from '../line/duty-check.ts';
import { type KnownOfficer, knownOfficers } from '../line/officers.ts';
import { snapshotAt } from '../line/snapshot.ts';
import { withRole } from '../notices/reached.ts';
import { PublicError } from '../public-error.ts';

const question = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
});

const horizon = { hours: horizonDays * 24 };

/**
 * `GET /api/duty-check?from=&until=`: gaps, overlaps and officers' numbers at fault (60 days from now unless asked otherwise, which is
 * also the most), the events that go on now, how many duty managers there are to be alarmed, and who could be called in: not on duty,
 * next on duty first.
 */
export function dutyCheckEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/duty-check',
    method: 'get',
    handler: async (req) => {
      if (!isInside(req.user)) throw new Forbidden(req.t);
      const now = Temporal.Now.instant();
      const { from, until } = stretchAsked(req, now);
      const lineAround = (instant: Temporal.Instant) =>
        snapshotAt({ payload: req.payload, at: new Date(instant.epochMilliseconds), timeZone });
      const line = await lineAround(now);
      const lineThen = from === now ? line : await lineAround(from);
      const officers = await knownOfficers(req);
      const verified = new Set(officers.filter((officer) => officer.verified).map(({ id }) => id));
      const found =
        lineThen === null
          ? { gaps: [], overlaps: [], numbers: [] }
          : dutyCheck({ line: lineThen, from, until, verified });
      return Response.json({
        ...found,
        ongoing: line === null ? [] : ongoingEvents(line, now),
        officers: officers.map(({ id, name, phone, verified: isVerified }) => ({
          id,
          name,
          hasNumber: phone !== null && phone !== '',
          verified: isVerified,
        })),
        dutyManagers: (await withRole(req, 'duty-manager')).length,
        callable: line === null ? [] : callableNow({ line, now, officers }),
      });
    },
  };
}

/** @throws PublicError 400 for what is no stretch, and for more than the rules look ahead */
function stretchAsked(req: PayloadRequest, now: Temporal.Instant) {
  const asked = question.safeParse(Object.fromEntries(req.searchParams));
  if (!asked.success) throw new PublicError('`from` and `until` must be instants with their offset.', 400);
  const from = asked.data.from ? Temporal.Instant.from(asked.data.from) : now;
  const until = asked.data.until ? Temporal.Instant.from(asked.data.until) : from.add(horizon);
  if (isAfter(until, now.add(horizon)) || isAfter(until, from.add(horizon))) {
    throw new PublicError(
      `The roster is checked at most ${horizonDays} days ahead, and ${horizonDays} days at a time: ask with another \`from\` or \`until\`.`,
      400,
    );
  }
  return { from, until };
}

function ongoingEvents(line: LineSnapshot, now: Temporal.Instant) {
  const nobodyOnShift = reachableOfficers({ instant: now, line }).length === 0;
  return line.events
    .filter(
      ({ startsAt, endsAt }) =>
        !isAfter(Temporal.Instant.from(startsAt), now) && isAfter(Temporal.Instant.from(endsAt), now),
    )
    .map(({ id, title, endsAt, staffed }) => ({
      event: { id, title, endsAt, staffed },
      nobodyOnShift: staffed && nobodyOnShift,
    }));
}

/** Their numbers are asked for where somebody may read them. */
function callableNow({
  line,
  now,
  officers,
}: {
  line: LineSnapshot;
  now: Temporal.Instant;
  officers: readonly KnownOfficer[];
}) {
  const callable = callableOfficers({ line, instant: now, until: now.add(horizon), officers });
  return callable.map(({ id, name, nextDuty }) => ({ id, name, nextDuty }));
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
