import type { PayloadRequest } from 'payload';
import { officeTimeZone } from '../../line/current.ts';
import { raiseNotice } from '../../notices/raise.ts';
import { dutyManagers } from '../../notices/reached.ts';
import { type ComputedCall, isUnanswered } from './compute.ts';
import { callerGoneWording, longMissedWording, missedWording } from './missed-wording.ts';
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

/** A call that came longer ago is told of by one mail a person and day for all such calls, as after a weekend away. Milliseconds. */
const long = 12 * 3_600_000;

/**
 * Tells of a call that nobody answered: the officers who accepted it too late, by text, as soon as that is known; those who were
 * tried and the duty managers, by text and mail, when it is over; and the caller, where the press office wants that.
 */
export async function tellOf(what: TellOf): Promise<void> {
  const { req, id, call, over, told, now } = what;
  if (call.lineState === null || call.outcome === 'answered' || call.outcome === 'blocked') return;
  const isLong = now.getTime() - Date.parse(call.startedAt) > long;
  const tooLate = officersTooLate(call, { over });
  if (!isLong) await tellTooLate(what, tooLate);
  if (told || !over || !isUnanswered(call)) return;
  if (isMissedCall(call)) await (isLong ? tellLongMissed(what) : tellMissed(what, tooLate));
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

/**
 * Whether a call that nobody answered concerns those on duty: it rang somebody, an event had nobody to ring, or the line could not
 * find out whom to ring. Pure.
 */
export function isMissedCall({
  lineState,
  attempts,
  undecided,
}: Pick<ComputedCall, 'lineState' | 'attempts' | 'undecided'>): boolean {
  return attempts.length > 0 || lineState === 'event' || undecided;
}

async function tellTooLate({ req, id, callSid, call, from, now }: TellOf, officers: readonly string[]) {
  const { startedAt } = call;
  for (const officer of officers) {
    await raiseNotice({
      req,
      key: `caller-gone:${callSid}:${officer}`,
      kind: 'caller-gone',
      officer,
      channels: ['text'],
      wording: callerGoneWording({ from, startedAt, ...places(req, now) }),
      about: { call: id },
    });
  }
}

async function tellMissed({ req, id, callSid, call, from, now }: TellOf, tooLate: readonly string[]) {
  for (const officer of await concerned(req, call)) {
    if (tooLate.includes(officer)) continue;
    await raiseNotice({
      req,
      key: `missed-call:${callSid}:${officer}`,
      kind: 'missed-call',
      officer,
      channels: ['text', 'mail'],
      wording: missedWording({ call, from, ...places(req, now) }),
      about: { call: id },
    });
  }
}

async function tellLongMissed({ req, call, now: date }: TellOf) {
  const { cmsUrl, timeZone, now } = places(req, date);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  for (const officer of await concerned(req, call)) {
    await raiseNotice({
      req,
      key: `long-missed-calls:${today}:${officer}`,
      kind: 'missed-call',
      officer,
      channels: ['mail'],
      wording: longMissedWording({ cmsUrl }),
    });
  }
}

/** The ids of those who were tried, and of the duty managers. */
async function concerned(req: PayloadRequest, { attempts }: ComputedCall): Promise<Set<string>> {
  const tried = attempts.map(({ officer }) => officer).filter((officer) => officer !== null);
  return new Set([...tried, ...(await dutyManagers(req))]);
}

function places({ payload }: PayloadRequest, now: Date) {
  return {
    cmsUrl: payload.config.serverURL,
    timeZone: officeTimeZone(payload),
    now: Temporal.Instant.fromEpochMilliseconds(now.getTime()),
  };
}
