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
      const stored = await inTransaction(req, () => keepEntries({ req, entries, siteUrl }));
      return Response.json({ stored, known: entries.length - stored });
    },
  };
}

interface KeepEntries {
  req: PayloadRequest;
  entries: readonly CallEvent[];
  siteUrl: string;
}

async function keepEntries({ req, entries, siteUrl }: KeepEntries): Promise<number> {
  const { docs: known } = await req.payload.find({
    collection: 'call-events',
    where: { entryId: { in: entries.map(({ entryId }) => entryId) } },
    select: { entryId: true },
    depth: 0,
    pagination: false,
    req,
  });
  const seen = new Set(known.map(({ entryId }) => entryId));
  const numbers = new Map<string, string>();
  const calls = new Set<string>();
  let stored = 0;
  for (const { from, ...entry } of entries) {
    if (seen.has(entry.entryId)) continue;
    seen.add(entry.entryId);
    await req.payload.create({
      collection: 'call-events',
      data: { ...entry, at: new Date(entry.at).toISOString() },
      depth: 0,
      req,
    });
    stored += 1;
    if (entry.kind === 'notice') {
      await noteNoticeEntry({ req, entry });
      continue;
    }
    calls.add(entry.callSid);
    if (from !== undefined) numbers.set(entry.callSid, from);
  }
  const now = new Date();
  for (const callSid of calls) await keepCall({ req, callSid, from: numbers.get(callSid), now, siteUrl });
  return stored;
}
