import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden } from 'payload';
import { isInside } from '../access/roles.ts';
import { type CallStatistics, callStatistics } from '../collections/Calls/statistics.ts';
import { callsPeriod } from './calls-period.ts';

/** `GET /statistics?from=&until=&event=`: how calls were answered, in figures only. */
export function statisticsEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/statistics',
    method: 'get',
    handler: async (req) => {
      if (!isInside(req.user)) throw new Forbidden(req.t);
      const { from, until, ...figures } = await readStatistics({ req, timeZone });
      return Response.json(
        { from: String(from), until: String(until), timeZone, ...figures },
        { headers: { 'cache-control': 'private, no-store' } },
      );
    },
  };
}

/** The figures of the calls that a request asks for. Goes past access rules: they name nobody. */
export async function readStatistics({
  req,
  timeZone,
}: {
  req: PayloadRequest;
  timeZone: string;
}): Promise<CallStatistics & { from: Temporal.Instant; until: Temporal.Instant }> {
  const { from, until, where } = callsPeriod({ req, timeZone });
  const { docs } = await req.payload.find({
    collection: 'calls',
    where,
    select: { startedAt: true, outcome: true, lineState: true, waitSeconds: true, callBack: true },
    depth: 0,
    pagination: false,
    req,
  });
  return { from, until, ...callStatistics({ calls: docs, timeZone }) };
}
