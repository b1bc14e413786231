import type { CallEvent } from '@pressjour/contract';

/** What of an entry of the journal a call is computed from. */
export type Entry = Pick<CallEvent, 'callSid' | 'at' | 'kind'> & {
  [Key in
    | 'lineState'
    | 'events'
    | 'blocked'
    | 'undecided'
    | 'language'
    | 'step'
    | 'tier'
    | 'name'
    | 'officer'
    | 'status'
    | 'durationSeconds'
    | 'recordingSid'
    | 'legSid']?: CallEvent[Key] | null;
};

/** One telephone that was tried. */
export interface Leg {
  step: number;
  /** How many times this telephone has been tried in this call, from 1. */
  round: number;
  tier: number | null;
  name: string | null;
  /** The id of the officer; null at the press desk. */
  officer: string | null;
  startedAt: string;
  endedAt: string | null;
  /**
   * `connected`: accepted, and bridged with the caller. `accepted`: accepted, and nothing is known of its end yet.
   * `caller-gone`: accepted and not bridged. `declined`. `ringing` while nothing is known, else what Twilio reports.
   */
  result: string;
  /** What Twilio calls the call to this telephone; null while it is not known. */
  legSid: string | null;
}

const ofLegs: ReadonlySet<CallEvent['kind']> = new Set([
  'attempt',
  'accepted',
  'declined',
  'attempt-ended',
  'caller-gone',
]);

/** The telephones that were tried, by step. @param inOrder all entries of a call, in order of time */
export function legsOf(inOrder: readonly Entry[]): Leg[] {
  const steps = new Map<number, Entry[]>();
  for (const entry of inOrder) {
    if (!ofLegs.has(entry.kind) || typeof entry.step !== 'number') continue;
    steps.set(entry.step, [...(steps.get(entry.step) ?? []), entry]);
  }
  const legs = [...steps].sort(([a], [b]) => a - b).map(([step, entries]) => legOf(step, entries));
  return legs.map((leg, index) => ({
    ...leg,
    round: 1 + legs.slice(0, index).filter((earlier) => sameTelephone(earlier, leg)).length,
  }));
}

/** The entry that the caller and somebody were connected by: bridged, on a leg that was accepted. */
export function connectionOf(inOrder: readonly Entry[]): { accepted: Entry; ended: Entry } | null {
  for (const accepted of inOrder) {
    if (accepted.kind !== 'accepted') continue;
    const ended = inOrder.find(
      ({ kind, step, status }) =>
        kind === 'attempt-ended' && step === accepted.step && status === 'completed',
    );
    if (ended) return { accepted, ended };
  }
  return null;
}

function legOf(step: number, entries: readonly Entry[]): Leg {
  const known = <Key extends 'tier' | 'name' | 'officer'>(key: Key) =>
    mostTelling(entries).find((entry) => entry[key] !== undefined && entry[key] !== null)?.[key] ?? null;
  return {
    step,
    round: 1,
    tier: known('tier'),
    name: known('name'),
    officer: known('officer'),
    startedAt: entries[0]?.at ?? '',
    endedAt: entries.find(({ kind }) => kind === 'attempt-ended')?.at ?? null,
    result: resultOf(entries),
    legSid: entries.find(({ legSid }) => legSid)?.legSid ?? null,
  };
}

/** Of two ladders that an incoming call was answered with, as after a retry, the one that rang tells how its steps ended. */
function mostTelling(entries: readonly Entry[]): Entry[] {
  const rank = (kind: Entry['kind']) => (kind === 'attempt-ended' ? 0 : kind === 'attempt' ? 2 : 1);
  return entries.toSorted((a, b) => rank(a.kind) - rank(b.kind));
}

function resultOf(entries: readonly Entry[]): string {
  const has = (wanted: Entry['kind']) => entries.some(({ kind }) => kind === wanted);
  const ends = entries.filter(({ kind }) => kind === 'attempt-ended');
  const bridged = ends.some(({ status }) => status === 'completed');
  if (has('accepted')) {
    if (bridged) return 'connected';
    return ends.length > 0 || has('caller-gone') ? 'caller-gone' : 'accepted';
  }
  if (has('declined')) return 'declined';
  return (bridged ? 'completed' : ends[0]?.status) ?? 'ringing';
}

function sameTelephone(one: Leg, other: Leg): boolean {
  return one.tier === other.tier && one.name === other.name && one.officer === other.officer;
}
