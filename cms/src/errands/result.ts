import { type ErrandResult, errandResultShape } from '@pressjour/contract';
import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { z } from 'zod';
import { acts } from '../access/roles.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { noticeAfterErrand } from '../notices/after-errand.ts';
import { isCallNeedless } from '../notices/call-needless.ts';
import { PublicError } from '../public-error.ts';
import { cancelErrand } from './end.ts';
import { settle } from './settle.ts';

/** `POST /:id/result`: what became of one try. The same again changes nothing. */
export const resultEndpoint: Endpoint = {
  path: '/:id/result',
  method: 'post',
  handler: async (req) => {
    if (!acts(req.user, 'service')) throw new Forbidden(req.t);
    const sent = errandResultShape.safeParse(await req.json?.().catch(() => null));
    if (!sent.success) throw new PublicError(`The result was not kept: ${z.prettifyError(sent.error)}`, 400);
    const state = await keepResult({
      req,
      id: String(req.routeParams?.id),
      result: sent.data,
      now: new Date(),
    });
    return Response.json({ state });
  },
};

interface Keeping {
  req: PayloadRequest;
  id: string;
  result: ErrandResult;
  now: Date;
}

/**
 * Keeps the result of a try and brings its notice up to date. A call that has become needless meanwhile is not tried again.
 * What is done stays done; that it is done counts even when the lease ran out or the errand was given up, since that is what
 * happened outside. A failure counts only for whoever holds the lease.
 * @returns the state of the errand afterwards
 */
export function keepResult({ req, id, result, now }: Keeping): Promise<string> {
  return inTransaction(req, async () => {
    const errand = await req.payload.findByID({
      collection: 'errands',
      id,
      depth: 0,
      disableErrors: true,
      req,
    });
    if (!errand) throw new NotFound(req.t);
    const counts = result.outcome === 'done' ? errand.state !== 'done' : errand.state === 'leased';
    if (!counts) return errand.state;
    const tried = { attempts: errand.attempts ?? 1, giveUpAt: errand.giveUpAt };
    const settled = settle({ tried, result, now });
    if (settled.state === 'waiting' && (await isCallNeedless({ req, ...errand }))) {
      const told = { id, lastError: settled.lastError };
      await cancelErrand({ req, errand: told, now });
      return 'cancelled';
    }
    await req.payload.update({ collection: 'errands', id, data: settled, depth: 0, req });
    await noticeAfterErrand({ req, notice: errand.notice });
    return settled.state;
  });
}
