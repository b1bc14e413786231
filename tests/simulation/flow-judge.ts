import type { CallEvent } from '@pressjour/contract';
import { type ComputedCall, computeCall } from '../../cms/src/collections/Calls/compute.ts';
import { pressNumber } from '../duty-line/line-under-test.ts';
import type { Ring, Transcript } from '../exchange/index.ts';
import type { Known, Played } from './flow-run.ts';
import { naiveRules } from './naive-rules.ts';

/** What is not as it must be, one sentence each, and how the calls ended. */
export interface Judgement {
  faults: string[];
  outcomes: Record<string, number>;
}

/** The second, naive implementation of the rules says who is on duty. */
type KnownWithRules = Known & { rules: ReturnType<typeof naiveRules> };

const day = 24 * 3600 * 1000;

function rulesOf({ from, snapshot }: Known): KnownWithRules['rules'] {
  const at = from.epochMilliseconds;
  return naiveRules({ line: snapshot, from: at - 40 * day, until: at + 10 * day });
}

/** Looks at every call of an office from three sides: what was heard and rung, what the rules say, what the cms knows. */
export function judge({ calls, known, stored, written }: Played): Judgement {
  const faults = [...journalFaults(stored, written)];
  const outcomes: Record<string, number> = {};
  const knownWithRules = known.map((one) => ({ ...one, rules: rulesOf(one) }));
  const byCall = Map.groupBy(stored, ({ callSid }) => callSid);
  for (const { transcript, from } of calls) {
    const entries = byCall.get(transcript.callSid) ?? [];
    const computed = computeCall(entries, { over: true });
    count(computed.outcome);
    if (transcript.fellBack > 0) count('fallback');
    if (transcript.failures.length > 0) count('failure');
    if (computed.attempts.some(({ result }) => result === 'caller-gone')) count('late key');
    if (transcript.endedBy === 'caller') count('hung up');
    const found = [
      ...answerFaults(transcript),
      ...ladderFaults(transcript, knownWithRules, from),
      ...countedFaults(transcript, computed),
      ...(transcript.failures.length === 0 ? entryFaults(transcript, entries, from) : []),
    ];
    faults.push(...found.map((fault) => `${transcript.callSid} at ${transcript.startedAt}: ${fault}`));
  }
  return { faults, outcomes };

  function count(outcome: string): void {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
}

function* answerFaults({ heard, connectedTo, endedBy }: Transcript): Generator<string> {
  if (endedBy === 'line' && heard.length === 0 && connectedTo === null)
    yield 'the caller heard and got nobody';
}

/** Nobody but those on duty when the call arrived is rung, in their order, no longer than the caller waits. */
function* ladderFaults(
  { documents, rings }: Transcript,
  known: KnownWithRules[],
  from: string,
): Generator<string> {
  const arrived = documents.findLast(({ url }) => url.includes('/voice/incoming'))?.at;
  if (arrived === undefined) {
    if (rings.length > 0) yield 'telephones rang without an answer to the arrival';
    return;
  }
  const then = known.findLast((one) => Temporal.Instant.compare(one.from, arrived) <= 0);
  if (then === undefined) throw new RangeError(`Nothing is known of the line at ${arrived}.`);
  const { rounds, maxWaitSeconds } = then.snapshot.settings;
  const { ladder } = then.rules.answer(arrived.epochMilliseconds, from);
  if (rings.length > ladder.length * rounds)
    yield `${rings.length} telephones rang of ${ladder.length * rounds}`;
  for (const [index, ring] of rings.entries()) {
    const step = ladder[index % ladder.length];
    const waited = arrived.until(ring.at).total('seconds');
    if (ring.number !== step?.phone) yield `ring ${index} was not ${step?.name}, who is on duty`;
    if (ring.shown !== pressNumber) yield `ring ${index} showed another number`;
    if (waited + ring.timeout > maxWaitSeconds) yield `ring ${index} would end after the longest wait`;
    if (ring.bridged && step?.acceptByKey && ring.pressed.at(-1) !== '1') {
      yield `ring ${index} was bridged without key 1`;
    }
  }
}

/** The cms counts a call as answered when, and unless something could not be told only when, the two talked. */
function* countedFaults(
  { connectedTo, failures, rings }: Transcript,
  { outcome, answeredBy, attempts }: ComputedCall,
): Generator<string> {
  if (outcome === 'answered' && connectedTo === null) yield `is counted as answered by ${answeredBy}`;
  if (failures.length > 0) return;
  if (outcome !== 'answered' && connectedTo !== null) yield `is counted as ${outcome}`;
  for (const [step, { bridged }] of rings.entries()) {
    const result = attempts.find((attempt) => attempt.step === step)?.result;
    if (bridged !== (result === 'connected')) yield `step ${step} counts as ${result}`;
  }
}

/** Nothing went wrong on the way that Twilio did not mend: then the cms knows all of it. */
function* entryFaults(transcript: Transcript, entries: CallEvent[], from: string): Generator<string> {
  const { rings, recordings, heard } = transcript;
  const of = (kind: CallEvent['kind']) => entries.filter((entry) => entry.kind === kind);
  const [incoming] = of('incoming');
  if (of('incoming').length !== 1 || incoming?.from !== from) yield 'has no single arrival';
  if (of('ended').filter(({ step }) => step === undefined).length !== 1) yield 'has no single end';
  for (const kind of ['attempt', 'attempt-ended'] as const) {
    const steps = new Set(of(kind).map(({ step }) => step));
    if (!rings.every((_, index) => steps.has(index))) yield `has no ${kind} of a ring`;
  }
  for (const [step, ring] of rings.entries()) yield* keyFaults(entries, step, ring);
  if (heard.length > 0 && of('message').length + of('voicemail').length === 0)
    yield 'has no word of what was heard';
  const kept = recordings.filter(({ status }) => status === 'completed');
  if (kept.length !== of('recorded').length)
    yield `has ${of('recorded').length} of ${kept.length} recordings`;
}

function* keyFaults(entries: CallEvent[], step: number, ring: Ring): Generator<string> {
  const has = (kind: CallEvent['kind']) =>
    entries.some((entry) => entry.kind === kind && entry.step === step);
  const key = ring.pressed.at(-1);
  if (key === '1' && !has('accepted') && !has('caller-gone')) yield `has no word of key 1 in step ${step}`;
  if (key === '2' && !has('declined')) yield `has no word of key 2 in step ${step}`;
}

/** What was written and what the cms has is the same, and nothing is there under two ids. */
function* journalFaults(stored: CallEvent[], written: CallEvent[]): Generator<string> {
  const ids = new Set(stored.map(({ entryId }) => entryId));
  const onDisk = new Set(written.map(({ entryId }) => entryId));
  for (const { entryId, kind } of written)
    if (!ids.has(entryId)) yield `the cms never got ${kind} ${entryId}`;
  for (const { entryId, kind } of stored) if (!onDisk.has(entryId)) yield `no disk has ${kind} ${entryId}`;
  const happenings = Map.groupBy(stored, ({ callSid, kind, step, language, recordingSid }) =>
    [callSid, kind, step, language, recordingSid].join(' '),
  );
  for (const [what, entries] of happenings)
    if (entries.length > 1) yield `${what} is there ${entries.length} times`;
}
