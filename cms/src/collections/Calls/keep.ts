import type { PayloadRequest } from 'payload';
import { queueErrand } from '../../errands/queue.ts';
import { callBackOf } from './call-back.ts';
import { type ComputedCall, computeCall, owesCallBack } from './compute.ts';
import { lookAgainAt, mayTell } from './look-again.ts';
import { tellOf } from './tell.ts';
import { withVoicemails } from './voicemails.ts';

export interface KeepCall {
  req: PayloadRequest;
  callSid: string;
  /** The caller's number, when the entry that carries it is among those that came in. */
  from?: string | undefined;
  now: Date;
  /** Public address of the newsroom, without a slash at the end. */
  siteUrl: string;
}

/**
 * Computes a call from all its entries and keeps it, in the request's transaction. What was decided about phoning back stays as
 * it is. Has new recordings fetched, and tells of a call that nobody answered, once.
 */
export async function keepCall({ req, callSid, from, now, siteUrl }: KeepCall): Promise<void> {
  const where = { callSid: { equals: callSid } };
  const all = { where, depth: 0, pagination: false, req } as const;
  const { docs: entries } = await req.payload.find({ collection: 'call-events', ...all });
  const [known] = (await req.payload.find({ collection: 'calls', ...all, limit: 1 })).docs;
  const lastTold = new Date(Math.max(...entries.map(({ createdAt }) => Date.parse(createdAt))));
  const { call, settleAt } = settled({ entries, lastTold, now, told: !!known?.toldAt });

  const number = from ?? known?.from ?? null;
  const callBack = callBackOf({
    kept: known?.callBack ?? null,
    owedBefore: known !== undefined && owesCallBack({ outcome: known.outcome ?? 'ongoing' }, known.from),
    owesNow: owesCallBack(call, number),
  });
  const { recordings, whole: _whole, offeredVoicemail: _offered, undecided: _undecided, ...fields } = call;
  const data = {
    ...fields,
    events: await thatExist(req, call.events),
    voicemails: withVoicemails(recordings, known?.voicemails ?? []),
    from: number,
    callBack,
    settleAt,
  };
  const { id } = known
    ? await req.payload.update({ collection: 'calls', id: known.id, data, depth: 0, req })
    : await req.payload.create({ collection: 'calls', data: { ...data, callSid }, depth: 0, req });
  for (const { recordingSid, durationSeconds } of recordings) {
    await queueErrand({
      req,
      key: `fetch-recording:${recordingSid}`,
      errand: { kind: 'fetch-recording', callSid, recordingSid, durationSeconds },
    });
  }
  const over = settleAt === null;
  await tellOf({ req, id, callSid, call, from: number, over, told: !!known?.toldAt, now, siteUrl });
}

/**
 * The call as it stands, and when to look at it again; null when it may be told of as it stands. One that was told of is over: a late
 * entry that leaves others missing must not make it ongoing again, and take it from the calls to return.
 */
function settled({
  entries,
  lastTold,
  now,
  told,
}: {
  entries: Parameters<typeof computeCall>[0];
  lastTold: Date;
  now: Date;
  told: boolean;
}): { call: ComputedCall; settleAt: string | null } {
  const call = computeCall(entries);
  if (mayTell(call)) return { call, settleAt: null };
  const settleAt = lookAgainAt({ call, lastTold });
  if (!told && settleAt > now) return { call, settleAt: settleAt.toISOString() };
  return { call: computeCall(entries, { over: true }), settleAt: null };
}

/** An event may have been removed since the call. Asked one by one: MongoDB refuses a list with an id that it did not make. */
async function thatExist(req: PayloadRequest, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'events',
    where: { or: ids.map((id) => ({ id: { equals: id } })) },
    select: { staffed: true },
    depth: 0,
    pagination: false,
    req,
  });
  return docs.map(({ id }) => id).sort();
}
