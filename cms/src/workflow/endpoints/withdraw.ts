import type { Endpoint } from 'payload';
import { z } from 'zod';
import { publicError } from '../../public-error.ts';
import type { WrittenCollection } from '../../written/kinds.ts';
import { withIntent } from '../intent.ts';
import { obstacles } from '../words.ts';
import { deciders, step } from './step.ts';

/**
 * `POST /:id/withdraw` with `reason`: takes a live text back; its address keeps the reason and the date. With `removal` the address
 * answers as gone, for good, with the reason.
 */
export function withdrawEndpoint(collection: WrittenCollection): Endpoint {
  return step({
    collection,
    name: 'withdraw',
    roles: deciders,
    shape: z.object({ reason: z.string().optional(), removal: z.boolean().default(false) }),
    take: async ({ req, id, sent, situation }) => {
      const reason = sent.reason?.trim() ?? '';
      if (reason === '' || reason.length > 500) throw publicError(req, obstacles.reason, 400);
      if (!situation.live) throw publicError(req, obstacles.notLive, 409);
      const { removal } = sent;
      const data = { _status: 'draft' } as const;
      await withIntent(req, { kind: 'withdraw', reason, removal }, () =>
        req.payload.update({ collection, id, data, depth: 0, overrideAccess: false, req }),
      );
      return removal ? 'removed' : 'withdrawn';
    },
  });
}
