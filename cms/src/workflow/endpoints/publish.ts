import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { deciders, writers } from '../../access/roles.ts';
import { publicError } from '../../public-error.ts';
import type { WrittenCollection } from '../../written/kinds.ts';
import { type Intent, withIntent } from '../intent.ts';
import { obstacles } from '../words.ts';
import { optionalText, step, type Taken } from './step.ts';

const seen = z.string().optional();

/**
 * `POST /:id/publish`: the latest words go live, or at their hour when one lies ahead. `emergency.reason`: without waiting for approval.
 * `correction`: a public note on what was corrected in a live text. `hash`: of the words that were read; others are refused.
 */
export function publishEndpoint(collection: WrittenCollection): Endpoint {
  return step({
    collection,
    name: 'publish',
    roles: writers,
    shape: z.object({
      emergency: z.object({ reason: z.string().trim().min(1).max(500) }).optional(),
      correction: optionalText,
      hash: seen,
    }),
    take: async ({ sent, ...taken }) => {
      const { correction, emergency, hash } = sent;
      if (!taken.situation.changed && !correction) throw publicError(taken.req, obstacles.nothingNew, 409);
      return save(taken, {
        kind: 'publish',
        emergency: emergency?.reason ?? null,
        correction,
        seen: hash,
      });
    },
  });
}

/** `POST /:id/approve`: the latest words may go out, at their hour when one lies ahead, else by hand. Fields as those of publish. */
export function approveEndpoint(collection: WrittenCollection): Endpoint {
  return step({
    collection,
    name: 'approve',
    roles: deciders,
    shape: z.object({ correction: optionalText, hash: seen }),
    take: async ({ sent, ...taken }) => {
      const { changed, counts } = taken.situation;
      if (counts) throw publicError(taken.req, obstacles.approvedAlready, 409);
      if (!changed) throw publicError(taken.req, obstacles.nothingNew, 409);
      return save(taken, { kind: 'approve', correction: sent.correction, seen: sent.hash });
    },
  });
}

/** Saves the latest words as they are, by Payload's own way, for the gate to decide on. */
async function save(
  { req, collection, id }: Omit<Taken<unknown>, 'sent'>,
  intent: Extract<Intent, { kind: 'publish' | 'approve' }>,
): Promise<string> {
  const saved = await withIntent(req, intent, () => saveLatest(req, collection, id));
  if (saved._status === 'published') return 'live';
  return intent.kind === 'approve' ? 'approved' : 'scheduled';
}

function saveLatest(
  req: PayloadRequest,
  collection: WrittenCollection,
  id: string,
): Promise<{ _status?: 'draft' | 'published' | null }> {
  const data = { _status: 'published' } as const;
  return req.payload.update({ collection, id, data, depth: 0, overrideAccess: false, req });
}
