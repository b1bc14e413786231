import type { Endpoint } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { acts } from '../access/roles.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { label } from '../labels.ts';
import { publicError } from '../public-error.ts';
import { givenUpAt } from './kinds.ts';

/** `POST /:id/retry`: has an errand that failed tried again, now and for as long as a new one. */
export const retryEndpoint: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  handler: async (req) => {
    if (!acts(req.user, 'admin', 'duty-manager')) throw new Forbidden(req.t);
    const id = String(req.routeParams?.id);
    return inTransaction(req, async () => {
      const errand = await req.payload.findByID({
        collection: 'errands',
        id,
        depth: 0,
        disableErrors: true,
        req,
      });
      if (!errand) throw new NotFound(req.t);
      if (errand.state !== 'failed' || !errand.errand) {
        const message = label(
          'Bara ett ärende som har misslyckats och inte har rensats kan göras om. Inget ändrades.',
          'Only an errand that has failed and has not been emptied can be tried again. Nothing was changed.',
        );
        throw publicError(req, message, 409);
      }
      const now = new Date();
      await req.payload.update({
        collection: 'errands',
        id,
        data: {
          state: 'waiting',
          dueAt: now.toISOString(),
          giveUpAt: givenUpAt(errand.kind, now).toISOString(),
          attempts: 0,
          endedAt: null,
        },
        depth: 0,
        req,
      });
      return Response.json({ state: 'waiting' });
    });
  },
};
