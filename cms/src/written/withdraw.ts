import type { Endpoint } from 'payload';
import { commitTransaction, Forbidden, initTransaction, killTransaction, NotFound } from 'payload';
import { z } from 'zod';
import { acts } from '../access/roles.ts';
import { label } from '../labels.ts';
import { PublicError } from '../public-error.ts';
import { say } from '../say.ts';
import { withdrawalKey } from './effects.ts';
import { isLive, type WrittenCollection } from './kinds.ts';
import { stored } from './stored.ts';

const body = z.object({ reason: z.string().trim().min(1).max(500) });

/** `POST /:id/withdraw` with `reason`: takes a published text back; its address keeps the reason and the date. */
export function withdrawEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      if (!acts(req.user, 'admin', 'approver')) throw new Forbidden(req.t);
      const id = String(req.routeParams?.id ?? '');
      const sent = body.safeParse(await req.json?.().catch(() => null));
      if (!sent.success) {
        throw new PublicError(
          say(
            req,
            label(
              'Ange ett skäl på högst 500 tecken: det visas där nyheten stod.',
              'Give a reason of at most 500 characters: it is shown where the item stood.',
            ),
          ),
          400,
        );
      }
      const own = await initTransaction(req);
      try {
        const document = await stored(req, collection, id);
        if (!document) throw new NotFound(req.t);
        if (!isLive(document)) {
          throw new PublicError(
            say(
              req,
              label(
                'Bara det som är publicerat kan dras tillbaka.',
                'Only what is published can be withdrawn.',
              ),
            ),
            409,
          );
        }
        req.context[withdrawalKey] = sent.data.reason;
        await req.payload.update({
          collection,
          id,
          data: { _status: 'draft' },
          depth: 0,
          overrideAccess: false,
          req,
        });
        if (own) await commitTransaction(req);
      } catch (error) {
        if (own) await killTransaction(req);
        throw error;
      } finally {
        delete req.context[withdrawalKey];
      }
      return Response.json({ id, outcome: 'withdrawn' });
    },
  };
}
