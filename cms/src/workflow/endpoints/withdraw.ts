import type { Endpoint } from 'payload';
import { z } from 'zod';
import { deciders } from '../../access/roles.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { refuseInReason } from '../../guard/reason.ts';
import { publicError } from '../../public-error.ts';
import type { WrittenCollection } from '../../written/kinds.ts';
import { takeBack } from '../take-back.ts';
import { obstacles } from '../words.ts';
import { step } from './step.ts';

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
    take: async ({ req, sent, situation }) => {
      const reason = sent.reason?.trim() ?? '';
      if (reason === '' || reason.length > 500) throw publicError(req, obstacles.reason, 400);
      const { latest, live } = situation;
      if (!live) throw publicError(req, obstacles.notLive, 409);
      await refuseInReason(req, reason);
      const { removal } = sent;
      const intent = { kind: 'withdraw', reason, removal } as const;
      await inTransaction(req, () => takeBack({ req, collection, live, latest, intent }));
      return removal ? 'removed' : 'withdrawn';
    },
  });
}
