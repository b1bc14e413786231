import type { Endpoint } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { acts, writers } from '../../access/roles.ts';
import type { WrittenCollection } from '../../written/kinds.ts';
import { readState } from '../read-state.ts';
import { askEndpoint } from './ask.ts';
import { approveAfterwardsEndpoint, voidEndpoint } from './decide-later.ts';
import { approveEndpoint, publishEndpoint } from './publish.ts';
import { restoreEndpoint } from './restore.ts';
import { withdrawEndpoint } from './withdraw.ts';

/** The steps of a text on its way to readers and back. */
export function workflowEndpoints(collection: WrittenCollection): Endpoint[] {
  return [
    stateEndpoint(collection),
    askEndpoint(collection),
    approveEndpoint(collection),
    publishEndpoint(collection),
    voidEndpoint(collection),
    approveAfterwardsEndpoint(collection),
    withdrawEndpoint(collection),
    restoreEndpoint(collection),
  ];
}

/** `GET /:id/workflow`: where the text stands, and what the reader may do with it. */
function stateEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/:id/workflow',
    method: 'get',
    handler: async (req) => {
      if (!acts(req.user, ...writers)) throw new Forbidden(req.t);
      const state = await readState(req, collection, String(req.routeParams?.id ?? ''));
      if (!state) throw new NotFound(req.t);
      return Response.json(state);
    },
  };
}
