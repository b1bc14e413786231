import type { CallEvent } from '@pressjour/contract';

export type Entry = Pick<CallEvent, 'callSid' | 'at' | 'kind'> & {
  [Key in 'lineState' | 'step' | 'tier' | 'name' | 'status' | 'durationSeconds']?: CallEvent[Key] | null;
};

export interface Attempt {
  step: number | null;
  tier: number | null;
  name: string | null;
  startedAt: string;
  /** `accepted`, `declined`, what Twilio reports, or `ringing` while nothing is known. */
  result: string;
}

export interface ComputedCall {
  startedAt: string;
  lineState: 'desk' | 'event' | 'closed' | null;
  attempts: Attempt[];
  outcome: 'ongoing' | 'answered' | 'message' | 'missed';
  answeredBy: string | null;
  durationSeconds: number | null;
}

/**
 * What became of a call, from its entries in any order: they are put in order of time first, and what ends a call or an
 * attempt wins over what only began it. The end of a call may be told more than once, and not each time with its duration.
 */
export function computeCall(entries: readonly Entry[]): ComputedCall {
  const inOrder = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const incoming = inOrder.find(({ kind }) => kind === 'incoming');
  const accepted = inOrder.findLast((entry) => entry.kind === 'accepted' && !lossOf(entry, inOrder));
  const ends = inOrder.filter(({ kind }) => kind === 'ended');
  const heardMessage = inOrder.some(({ kind }) => kind === 'message');
  const first = incoming ?? inOrder[0];
  return {
    startedAt: first?.at ?? '',
    lineState: incoming?.lineState ?? null,
    attempts: attemptsOf(inOrder),
    outcome: accepted ? 'answered' : heardMessage ? 'message' : ends.length > 0 ? 'missed' : 'ongoing',
    answeredBy: accepted?.name ?? null,
    durationSeconds:
      ends.findLast(({ durationSeconds }) => typeof durationSeconds === 'number')?.durationSeconds ?? null,
  };
}

/** Whether somebody should phone the caller back: nobody answered, and there is a number to phone. */
export function owesCallBack(call: Pick<ComputedCall, 'outcome'>, from: string | null | undefined): boolean {
  return (call.outcome === 'missed' || call.outcome === 'message') && !!from && from !== 'anonymous';
}

/** The entry that says that the caller had gone when the key was pressed: the two were never bridged. */
function lossOf(accepted: Entry, entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(
    ({ kind, step, name, status }) =>
      kind === 'attempt-ended' && step === accepted.step && name === accepted.name && status !== 'completed',
  );
}

function attemptsOf(inOrder: readonly Entry[]): Attempt[] {
  const steps = new Map<string, Entry[]>();
  for (const entry of inOrder) {
    if (!['attempt', 'accepted', 'declined', 'attempt-ended'].includes(entry.kind)) continue;
    const key = `${entry.step ?? ''}:${entry.name ?? ''}`;
    steps.set(key, [...(steps.get(key) ?? []), entry]);
  }
  return [...steps.values()].flatMap((ofStep) => {
    const [first] = ofStep;
    if (!first) return [];
    return {
      step: first.step ?? null,
      tier: ofStep.find(({ tier }) => tier !== undefined && tier !== null)?.tier ?? null,
      name: first.name ?? null,
      startedAt: first.at,
      result: resultOf(ofStep),
    };
  });
}

function resultOf(entries: readonly Entry[]): string {
  const accepted = entries.find(({ kind }) => kind === 'accepted');
  if (accepted) {
    const loss = lossOf(accepted, entries);
    return loss ? (loss.status ?? 'ringing') : 'accepted';
  }
  if (entries.some(({ kind }) => kind === 'declined')) return 'declined';
  return entries.findLast(({ kind }) => kind === 'attempt-ended')?.status ?? 'ringing';
}
