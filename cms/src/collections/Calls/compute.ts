import type { Language } from '@pressjour/contract';
import { connectionOf, type Entry, type Leg, legsOf } from './legs.ts';

/** What a caller left after the tone. */
export interface Recording {
  recordingSid: string;
  recordedAt: string;
  durationSeconds: number;
}

export type Outcome = 'ongoing' | 'answered' | 'voicemail' | 'message' | 'missed' | 'blocked';

export interface ComputedCall {
  startedAt: string;
  endedAt: string | null;
  lineState: 'desk' | 'event' | 'closed' | null;
  /** Ids of the events that went on as the call came. */
  events: string[];
  /** What the caller chose by a key; null for Swedish, which comes first. */
  language: Language | null;
  attempts: Leg[];
  outcome: Outcome;
  answeredBy: string | null;
  /** From the arrival until somebody accepted; null unless answered. */
  waitSeconds: number | null;
  durationSeconds: number | null;
  /** Whether the caller was offered the voicemail. */
  offeredVoicemail: boolean;
  recordings: Recording[];
  /** Whether the duty line could not find out whom to ring. */
  undecided: boolean;
  /** Whether nothing is missing: the arrival, the end, and the end of every telephone that rang. */
  whole: boolean;
}

/**
 * Instances may tell the time a little differently. What is said later than that after the end, to a webhook that came once more,
 * nobody hears. Milliseconds.
 */
const clocksApart = 2000;

/**
 * What became of a call, from its entries in any order and however often each is told: they are put in order of time first,
 * and what ends a call or an attempt wins over what only began it. A call is answered only by a leg that was accepted and
 * bridged. One that has ended is ongoing all the same until its entries are whole, since two instances of the duty line may
 * tell its end and its last leg in any order.
 * @param entries all entries of one call
 * @param options.over whether what is missing is waited for no longer
 */
export function computeCall(
  entries: readonly Entry[],
  { over = false }: { over?: boolean } = {},
): ComputedCall {
  const inOrder = entries.toSorted(byTime);
  const incoming = inOrder.find(({ kind }) => kind === 'incoming');
  const ends = inOrder.filter(({ kind }) => kind === 'ended');
  const lastHeard = Date.parse(ends[0]?.at ?? '9999-12-31') + clocksApart;
  const heard = (wanted: Entry['kind']) =>
    inOrder.some(({ kind, at }) => kind === wanted && Date.parse(at) <= lastHeard);
  const attempts = legsOf(inOrder);
  const recordings = recordingsOf(inOrder);
  const connection = connectionOf(inOrder);
  const startedAt = (incoming ?? inOrder[0])?.at ?? '';
  const whole = incoming !== undefined && ends.length > 0 && attempts.every(hasEnded);
  const unanswered = (): Outcome => {
    if (recordings.length > 0) return 'voicemail';
    if (incoming?.blocked) return 'blocked';
    if (heard('message')) return 'message';
    return whole || over ? 'missed' : 'ongoing';
  };
  return {
    startedAt,
    endedAt: ends[0]?.at ?? null,
    lineState: incoming?.lineState ?? null,
    events: [...new Set(incoming?.events ?? [])].sort(),
    language: inOrder.findLast(({ language }) => language)?.language ?? null,
    attempts,
    outcome: connection ? 'answered' : unanswered(),
    answeredBy: attempts.find(({ step }) => step === connection?.accepted.step)?.name ?? null,
    waitSeconds: connection && incoming ? waited(incoming, connection) : null,
    durationSeconds:
      ends.findLast(({ durationSeconds }) => typeof durationSeconds === 'number')?.durationSeconds ?? null,
    offeredVoicemail: heard('voicemail'),
    recordings,
    undecided: incoming?.undecided === true,
    whole,
  };
}

/** Whether nobody talked with the caller, and nobody will any more. Of a blocked caller that is as it should be. */
export function isUnanswered({ outcome }: Pick<ComputedCall, 'outcome'>): boolean {
  return outcome === 'missed' || outcome === 'message' || outcome === 'voicemail';
}

/** Whether somebody should phone the caller back: nobody answered, and there is a number to phone. */
export function owesCallBack(call: Pick<ComputedCall, 'outcome'>, from: string | null | undefined): boolean {
  return isUnanswered(call) && !!from && from !== 'anonymous';
}

/** A leg without the one before it has lost entries on the way, as when another instance has yet to tell of them. */
function hasEnded({ step, endedAt, result }: Leg, index: number): boolean {
  return step === index && (endedAt !== null || result === 'caller-gone');
}

/**
 * A telephone that asks for no key is known to have been picked up only when the conversation is over: there both entries are
 * of one moment, and the length of the conversation tells when it began.
 */
function waited(incoming: Entry, { accepted, ended }: { accepted: Entry; ended: Entry }): number {
  const atEnd = Date.parse(ended.at) - Date.parse(accepted.at) < 1000;
  const talked = atEnd ? (ended.durationSeconds ?? 0) : 0;
  const seconds = (Date.parse(accepted.at) - Date.parse(incoming.at)) / 1000 - talked;
  return Math.max(0, Math.round(seconds));
}

function recordingsOf(inOrder: readonly Entry[]): Recording[] {
  const bySid = new Map<string, Recording>();
  for (const { kind, recordingSid, at, durationSeconds } of inOrder) {
    if (kind !== 'recorded' || !recordingSid || bySid.has(recordingSid)) continue;
    bySid.set(recordingSid, { recordingSid, recordedAt: at, durationSeconds: durationSeconds ?? 0 });
  }
  return [...bySid.values()];
}

/** By time; entries of one moment in an order that does not depend on that of their arrival. */
function byTime(one: Entry, other: Entry): number {
  const earlier = Date.parse(one.at) - Date.parse(other.at);
  if (earlier !== 0) return earlier;
  const [a, b] = [signature(one), signature(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function signature(entry: Entry): string {
  const { kind, step, status, tier, name, officer, language, durationSeconds, recordingSid, legSid } = entry;
  const { lineState, events, blocked, undecided } = entry;
  const all = [kind, step, status, tier, name, officer, language, durationSeconds, recordingSid, legSid];
  return JSON.stringify([...all, lineState, events, blocked, undecided]);
}
