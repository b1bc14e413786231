import type { PayloadRequest } from 'payload';
import { callBackOf } from './call-back.ts';
import { computeCall, owesCallBack } from './compute.ts';

export interface KeepCall {
  req: PayloadRequest;
  callSid: string;
  /** The caller's number, when the entry that carries it is among those that came in. */
  from: string | undefined;
}

/** Computes a call from all its entries and keeps it. What was decided about phoning back stays as it is. */
export async function keepCall({ req, callSid, from }: KeepCall): Promise<void> {
  const where = { callSid: { equals: callSid } };
  const { docs: entries } = await req.payload.find({
    collection: 'call-events',
    where,
    depth: 0,
    pagination: false,
    req,
  });
  const call = computeCall(entries);
  const [known] = (
    await req.payload.find({ collection: 'calls', where, depth: 0, limit: 1, pagination: false, req })
  ).docs;
  const number = from ?? known?.from ?? null;
  const callBack = callBackOf({
    kept: known?.callBack ?? null,
    owedBefore: known !== undefined && owesCallBack({ outcome: known.outcome ?? 'ongoing' }, known.from),
    owesNow: owesCallBack(call, number),
  });
  const data = { ...call, from: number, callBack } as const;
  if (known) await req.payload.update({ collection: 'calls', id: known.id, data, depth: 0, req });
  else await req.payload.create({ collection: 'calls', data: { ...data, callSid }, depth: 0, req });
}
