import {
  type ClaimedErrands,
  type ClaimQuestion,
  claimQuestionShape,
  errandShape,
} from '@pressjour/contract';
import type { Endpoint, PayloadRequest, Where } from 'payload';
import { Forbidden } from 'payload';
import { acts } from '../access/roles.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { isCallNeedless } from '../notices/call-needless.ts';
import { PublicError } from '../public-error.ts';
import { cancelErrand, failErrand } from './end.ts';

/** How long the notifier has for what it claimed before it is due again. */
const leaseSeconds = 60;

/** `POST /claim` `{ limit, kinds? }`: leases errands that are due, the longest due first. Those whose lease ran out are due again. */
export const claimEndpoint: Endpoint = {
  path: '/claim',
  method: 'post',
  handler: async (req) => {
    if (!acts(req.user, 'service')) throw new Forbidden(req.t);
    const asked = claimQuestionShape.safeParse(await req.json?.().catch(() => null));
    if (!asked.success) {
      throw new PublicError(
        'Ask with { "limit": 1 } to { "limit": 50 }, and the "kinds" of errands or none.',
        400,
      );
    }
    const claimed: ClaimedErrands = {
      errands: await claimErrands({ req, now: new Date(), ...asked.data }),
      leaseSeconds,
    };
    return Response.json(claimed);
  },
};

interface Claim extends ClaimQuestion {
  req: PayloadRequest;
  now: Date;
}

/**
 * Leases errands that are due, takes calls back that have become needless, and gives those up that have waited for too long. The
 * transaction is begun only when there is one: the notifier asks each second.
 */
export async function claimErrands({ req, limit, kinds, now }: Claim): Promise<ClaimedErrands['errands']> {
  const where: Where = kinds ? { and: [isDue(now), { kind: { in: kinds } }] } : isDue(now);
  const { totalDocs } = await req.payload.count({ collection: 'errands', where });
  if (totalDocs === 0) return [];
  return inTransaction(req, async () => {
    const { docs } = await req.payload.find({
      collection: 'errands',
      where,
      sort: 'dueAt',
      limit,
      pagination: false,
      depth: 0,
      req,
    });
    const leasedUntil = new Date(now.getTime() + leaseSeconds * 1000).toISOString();
    const claimed: ClaimedErrands['errands'] = [];
    for (const kept of docs) {
      const { id, kind, notice, errand, attempts, dueAt, giveUpAt } = kept;
      const readable = errandShape.safeParse(errand);
      if (await isCallNeedless({ req, kind, notice })) {
        await cancelErrand({ req, errand: kept, now });
      } else if (!readable.success) {
        await failErrand({ req, errand: kept, now, why: 'It cannot be read.' });
      } else if (Date.parse(giveUpAt) <= now.getTime()) {
        await failErrand({ req, errand: kept, now });
      } else {
        const attempt = (attempts ?? 0) + 1;
        const lease = { state: 'leased', leasedUntil, attempts: attempt } as const;
        await req.payload.update({ collection: 'errands', id, data: lease, depth: 0, req });
        claimed.push({ id, attempt, dueAt, errand: readable.data });
      }
    }
    return claimed;
  });
}

function isDue(now: Date): Where {
  const instant = now.toISOString();
  return {
    or: [
      { and: [{ state: { equals: 'waiting' } }, { dueAt: { less_than_equal: instant } }] },
      { and: [{ state: { equals: 'leased' } }, { leasedUntil: { less_than_equal: instant } }] },
    ],
  };
}
