import type { Endpoint } from 'payload';
import { Forbidden } from 'payload';
import { isInside } from '../access/roles.ts';
import { callStatistics } from '../collections/Calls/statistics.ts';
import { callsPeriod } from './calls-period.ts';

/** `GET /statistics?from=&until=&event=`: how calls were answered, in figures only. */
export function statisticsEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/statistics',
    method: 'get',
    handler: async (req) => {
      if (!isInside(req.user)) throw new Forbidden(req.t);
      const { from, until, where } = callsPeriod({ req, timeZone });
      const { docs } = await req.payload.find({
        collection: 'calls',
        where,
        select: { startedAt: true, outcome: true, lineState: true, waitSeconds: true, callBack: true },
        depth: 0,
        pagination: false,
        req,
      });
      const statistics = callStatistics({ calls: docs, timeZone });
      const period = { from: String(from), until: String(until), timeZone };
      return Response.json(
        { ...period, ...statistics },
        { headers: { 'cache-control': 'private, no-store' } },
      );
    },
  };
}
