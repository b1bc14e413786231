import type { LineStatus } from '@pressjour/contract';
import { lineStatusAt } from '@pressjour/rules';
import type { Endpoint } from 'payload';
import { snapshotAt } from '../line/snapshot.ts';

/** What the site may say before anybody has filled in the press service: nobody promises to answer. */
const unknownLine: LineStatus = {
  state: 'closed',
  answered: false,
  since: null,
  until: null,
  number: '',
  events: [],
  eventsChangeAt: null,
  changes: [],
  next: null,
  answeredFrom: null,
};

/** `GET /api/line-status`: the public state of the line, without names and numbers of officers. */
export function lineStatusEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/line-status',
    method: 'get',
    handler: async ({ payload }) => {
      const line = await snapshotAt({ payload, at: new Date(), timeZone });
      const status = line ? lineStatusAt({ instant: Temporal.Now.instant(), line }) : unknownLine;
      return Response.json(status, { headers: { 'cache-control': 'no-store' } });
    },
  };
}
