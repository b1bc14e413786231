import type { PayloadRequest } from 'payload';
import { officeTimeZone } from '../../line/current.ts';
import { raiseNotice } from '../../notices/raise.ts';
import { dutyManagers } from '../../notices/reached.ts';
import { type ComputedCall, isUnanswered } from './compute.ts';
import { callerGoneWording, missedWording } from './missed-wording.ts';
import { textCaller } from './text-caller.ts';

export interface TellOf {
  req: PayloadRequest;
  /** Of the document. */
  id: string;
  callSid: string;
  call: ComputedCall;
  /** E.164, `anonymous`, or null while it is not known. */
  from: string | null;
  /** Whether nothing more of the call is waited for. */
  over: boolean;
  /** Whether it was told of before. */
  told: boolean;
  now: Date;
  siteUrl: string;
}

/**
 * Tells of a call that nobody answered: the officers who accepted it too late, by text, as soon as that is known; those who were
 * tried and the duty managers, by text and mail, when it is over; and the caller, where the press office wants that.
 */
export async function tellOf(what: TellOf): Promise<void> {
  const { req, id, call, over, told, now } = what;
  if (call.lineState === null || call.outcome === 'answered' || call.outcome === 'blocked') return;
  const tooLate = officersTooLate(call, { over });
  await tellTooLate(what, tooLate);
  if (told || !over || !isUnanswered(call)) return;
  await tellMissed(what, tooLate);
  const texted = await textCaller(what);
  await req.payload.update({
    collection: 'calls',
    id,
    data: { toldAt: now.toISOString(), settleAt: null, ...(texted ? { textedAt: now.toISOString() } : {}) },
    depth: 0,
    req,
  });
}

/** Who accepted a call and was never connected. Pure. */
export function officersTooLate(
  { attempts }: Pick<ComputedCall, 'attempts'>,
  { over }: { over: boolean },
): string[] {
  const late = attempts.filter(({ result }) => result === 'caller-gone' || (over && result === 'accepted'));
  return [...new Set(late.map(({ officer }) => officer).filter((officer) => officer !== null))];
}

/** Whether a call that nobody answered concerns those on duty: it rang somebody, or an event had nobody to ring. Pure. */
export function isMissedCall({ lineState, attempts }: Pick<ComputedCall, 'lineState' | 'attempts'>): boolean {
  return attempts.length > 0 || lineState === 'event';
}

async function tellTooLate({ req, id, callSid, call, from }: TellOf, officers: readonly string[]) {
  const { startedAt } = call;
  for (const officer of officers) {
    await raiseNotice({
      req,
      key: `caller-gone:${callSid}:${officer}`,
      kind: 'caller-gone',
      officer,
      channels: ['text'],
      wording: callerGoneWording({ from, startedAt, ...places(req) }),
      about: { call: id },
    });
  }
}

async function tellMissed({ req, id, callSid, call, from }: TellOf, tooLate: readonly string[]) {
  if (!isMissedCall(call)) return;
  const tried = call.attempts.map(({ officer }) => officer).filter((officer) => officer !== null);
  const told = new Set([...tried, ...(await dutyManagers(req))]);
  for (const officer of told) {
    if (tooLate.includes(officer)) continue;
    await raiseNotice({
      req,
      key: `missed-call:${callSid}:${officer}`,
      kind: 'missed-call',
      officer,
      channels: ['text', 'mail'],
      wording: missedWording({ call, from, ...places(req) }),
      about: { call: id },
    });
  }
}

function places({ payload }: PayloadRequest) {
  return { cmsUrl: payload.config.serverURL, timeZone: officeTimeZone(payload) };
}
