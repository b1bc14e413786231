import { type CallEvent, callEventBatchShape } from '@pressjour/contract';
import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden } from 'payload';
import { z } from 'zod';
import { acts } from '../../access/roles.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { noteNoticeEntry } from '../../notices/note-entry.ts';
import { PublicError } from '../../public-error.ts';
import { keepCall } from '../Calls/keep.ts';

/** `POST /batch`: keeps entries of the journal, each once by its id, and computes the calls that they belong to anew. */
export function batchEndpoint({ siteUrl }: { siteUrl: string }): Endpoint {
  return {
    path: '/batch',
    method: 'post',
    handler: async (req) => {
      if (!acts(req.user, 'service')) throw new Forbidden(req.t);
      const sent = callEventBatchShape.safeParse(await req.json?.().catch(() => null));
      if (!sent.success) {
        throw new PublicError(`No entry was kept: ${z.prettifyError(sent.error)}`, 400);
      }
      const { entries } = sent.data;
      const stored = await keepCalls({ req, entries, siteUrl });
      return Response.json({ stored, known: entries.length - stored });
    },
  };
}

interface KeepEntries {
  req: PayloadRequest;
  entries: readonly CallEvent[];
  siteUrl: string;
}

/**
 * Keeps the entries of each call, and what follows from them, in a transaction of its own: after an outage hundreds come at once, and
 * other writes must not wait for all of them. A call that cannot be kept holds no other up; whoever sends the batch again finds the rest known.
 * @returns how many entries are new
 * @throws at the end, what the first call failed by that could not be kept
 */
async function keepCalls({ req, entries, siteUrl }: KeepEntries): Promise<number> {
  const errors: unknown[] = [];
  let stored = 0;
  for (const [callSid, ofCall] of Map.groupBy(entries, (entry) => entry.callSid)) {
    try {
      stored += await inTransaction(req, () => keepEntries({ req, callSid, entries: ofCall, siteUrl }));
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return stored;
}

async function keepEntries({
  req,
  callSid,
  entries,
  siteUrl,
}: KeepEntries & { callSid: string }): Promise<number> {
  const { docs: known } = await req.payload.find({
    collection: 'call-events',
    where: { entryId: { in: entries.map(({ entryId }) => entryId) } },
    select: { entryId: true },
    depth: 0,
    pagination: false,
    req,
  });
  const seen = new Set(known.map(({ entryId }) => entryId));
  const fresh = entries.filter(({ entryId }) => !seen.has(entryId) && seen.add(entryId));
  for (const { from: _from, ...entry } of fresh) {
    await req.payload.create({
      collection: 'call-events',
      data: { ...entry, at: new Date(entry.at).toISOString() },
      depth: 0,
      req,
    });
    await noteNoticeEntry({ req, entry });
  }
  const ofCaller = fresh.filter(({ kind }) => kind !== 'notice');
  if (ofCaller.length > 0) {
    const from = ofCaller.findLast((entry) => entry.from !== undefined)?.from;
    await keepCall({ req, callSid, from, now: new Date(), siteUrl });
  }
  return fresh.length;
}
