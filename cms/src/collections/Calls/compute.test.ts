import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCall, owesCallBack } from './compute.ts';
import type { Entry } from './legs.ts';

const callSid = 'CA1';
const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 21, 0, second)).toISOString();
const entry = (second: number, kind: Entry['kind'], more: Partial<Entry> = {}): Entry => ({
  callSid,
  at: at(second),
  kind,
  ...more,
});

const incoming = entry(0, 'incoming', { lineState: 'event', events: ['storm'] });
const message = entry(50, 'message');
const ended = entry(59, 'ended', { status: 'completed', durationSeconds: 59 });

/** What the journal says of one officer's telephone. */
function tried(step: number, name: string, ...said: Pick<Entry, 'kind' | 'status'>[]): Entry[] {
  const attempt: Pick<Entry, 'kind' | 'status'> = { kind: 'attempt' };
  return [attempt, ...said].map(({ kind, ...more }, index) =>
    entry(1 + step * 20 + index * 5, kind, { step, tier: 1, name, officer: name.toLowerCase(), ...more }),
  );
}

const accepted = { kind: 'accepted' } as const;
const declined = { kind: 'declined' } as const;
const callerGone = { kind: 'caller-gone' } as const;
const endedBy = (status: string) => ({ kind: 'attempt-ended', status }) as const;

const nobody = tried(0, 'Alva', endedBy('no-answer'));
const taken = tried(1, 'Bo', accepted, endedBy('completed'));
const tooLate = tried(1, 'Bo', accepted, endedBy('not-bridged'));

describe('what became of a call', () => {
  it('is answered by the one who accepted and was bridged', () => {
    const call = computeCall([incoming, ...nobody, ...taken, ended]);
    expect(call).toMatchObject({
      outcome: 'answered',
      answeredBy: 'Bo',
      waitSeconds: 26,
      durationSeconds: 59,
      endedAt: at(59),
      events: ['storm'],
      whole: true,
    });
    expect(call.attempts).toEqual([
      {
        step: 0,
        round: 1,
        tier: 1,
        name: 'Alva',
        officer: 'alva',
        startedAt: at(1),
        endedAt: at(6),
        result: 'no-answer',
        legSid: null,
      },
      expect.objectContaining({ name: 'Bo', startedAt: at(21), endedAt: at(31), result: 'connected' }),
    ]);
  });

  it.each([
    ['a key without being bridged', tooLate, 'caller-gone'],
    ['being bridged without a key', tried(1, 'Bo', endedBy('completed')), 'completed'],
    ['a key that is told before the end of its leg', tried(1, 'Bo', accepted), 'accepted'],
    ['an officer who heard that the caller had gone', tried(1, 'Bo', accepted, callerGone), 'caller-gone'],
    ['a key of another leg', [...tried(1, 'Bo', accepted), ...tried(2, 'Cid', endedBy('completed'))], null],
  ])('is not answered by %s', (_, leg, result) => {
    const call = computeCall([incoming, ...nobody, ...leg, ended], { over: true });
    expect(call).toMatchObject({ outcome: 'missed', answeredBy: null, waitSeconds: null });
    if (result) expect(call.attempts[1]?.result).toBe(result);
  });

  it('is missed when the caller had gone as the key was pressed, and is owed a call back', () => {
    const call = computeCall([incoming, ...nobody, ...tooLate, ended]);
    expect(owesCallBack(call, '+46313900601')).toBe(true);
    expect(owesCallBack(call, 'anonymous')).toBe(false);
    expect(owesCallBack(call, null)).toBe(false);
  });

  it('is a message when nobody answered, and a voicemail as soon as there is a recording', () => {
    expect(computeCall([incoming, ...nobody, message, ended]).outcome).toBe('message');
    const promise = entry(50, 'voicemail', { language: 'en' });
    expect(computeCall([incoming, ...nobody, promise, ended])).toMatchObject({
      outcome: 'missed',
      offeredVoicemail: true,
      language: 'en',
      recordings: [],
    });
    const recorded = entry(62, 'recorded', { recordingSid: 'RE1', durationSeconds: 9 });
    expect(computeCall([incoming, ...nobody, promise, ended, recorded])).toMatchObject({
      outcome: 'voicemail',
      recordings: [{ recordingSid: 'RE1', recordedAt: at(62), durationSeconds: 9 }],
    });
  });

  it('is blocked for a blocked caller, who is owed nothing', () => {
    const call = computeCall([{ ...incoming, blocked: true }, message, ended]);
    expect(call.outcome).toBe('blocked');
    expect(owesCallBack(call, '+46313900601')).toBe(false);
  });

  it.each(['message', 'voicemail'] as const)('stays missed when a %s is said after its end', (kind) => {
    const late = entry(62, kind);
    expect(computeCall([incoming, ...nobody, ended, late])).toMatchObject({
      outcome: 'missed',
      offeredVoicemail: false,
    });
    const hardly = entry(60, kind);
    expect(computeCall([incoming, ...nobody, ended, hardly])).not.toMatchObject({
      outcome: 'missed',
      offeredVoicemail: false,
    });
  });

  it('tells whether the line could decide whom to ring', () => {
    expect(computeCall([incoming, ended]).undecided).toBe(false);
    expect(computeCall([{ ...incoming, undecided: true }, ended]).undecided).toBe(true);
  });

  it('counts the rounds of a telephone', () => {
    const again = tried(1, 'Alva', declined, endedBy('not-bridged'));
    const { attempts } = computeCall([incoming, ...nobody, ...again, ended]);
    expect(attempts.map(({ round, result }) => [round, result])).toEqual([
      [1, 'no-answer'],
      [2, 'declined'],
    ]);
  });

  it('takes its wait at a telephone without a key from the length of the conversation', () => {
    const desk = [
      entry(1, 'attempt', { step: 0, tier: 0, name: 'Plats 1' }),
      entry(55, 'accepted', { step: 0, tier: 0, name: 'Plats 1' }),
      entry(55, 'attempt-ended', { step: 0, tier: 0, status: 'completed', durationSeconds: 43 }),
    ];
    expect(computeCall([incoming, ...desk, ended])).toMatchObject({ outcome: 'answered', waitSeconds: 12 });
  });

  it('has its duration from whichever of several ends tells it', () => {
    const endedToo = entry(59, 'ended', { status: 'canceled' });
    for (const ends of [
      [ended, endedToo],
      [endedToo, ended],
    ]) {
      expect(computeCall([incoming, ...ends])).toMatchObject({ outcome: 'missed', durationSeconds: 59 });
    }
    expect(computeCall([incoming, endedToo])).toMatchObject({ outcome: 'missed', durationSeconds: null });
  });

  it.each([
    ['its end', [incoming, ...nobody]],
    ['its arrival', [...nobody, ended]],
    ['the end of a leg', [incoming, ...tried(0, 'Alva'), ended]],
    ['the end of an accepted leg', [incoming, ...tried(0, 'Alva', accepted), ended]],
    ['a leg before the last', [incoming, ...tried(1, 'Bo', endedBy('no-answer')), ended]],
  ])('is ongoing while %s has not been told, and missed when it is waited for no longer', (_, entries) => {
    expect(computeCall(entries)).toMatchObject({ outcome: 'ongoing', whole: false });
    expect(computeCall(entries, { over: true }).outcome).toBe('missed');
  });
});

const second = fc.integer({ min: 0, max: 90 });
const step = fc.integer({ min: 0, max: 3 });
const legEntry = fc.record({
  callSid: fc.constant(callSid),
  at: second.map(at),
  kind: fc.constantFrom('attempt', 'accepted', 'declined', 'attempt-ended', 'caller-gone'),
  step,
  tier: fc.constantFrom(1, 2),
  name: fc.constantFrom('Alva', 'Bo'),
  status: fc.constantFrom('completed', 'no-answer', 'busy', 'not-bridged', undefined),
  legSid: fc.constantFrom('CA8', 'CA9', undefined),
});
const callEntry = fc.record({
  callSid: fc.constant(callSid),
  at: second.map(at),
  kind: fc.constantFrom('incoming', 'message', 'voicemail', 'recorded', 'ended'),
  lineState: fc.constantFrom('desk', 'event', 'closed'),
  events: fc.subarray(['storm', 'flood']),
  blocked: fc.boolean(),
  language: fc.constantFrom('sv', 'en', undefined),
  durationSeconds: fc.option(fc.integer({ min: 0, max: 300 })),
  recordingSid: fc.constantFrom('RE1', 'RE2'),
});
const journal = fc.array<Entry>(fc.oneof(legEntry as fc.Arbitrary<Entry>, callEntry as fc.Arbitrary<Entry>), {
  minLength: 1,
  maxLength: 16,
});

describe('any entries at all', () => {
  it('give the same call in whatever order and however often each is told', () => {
    const retold = journal.chain((entries) =>
      fc.record({
        entries: fc.constant(entries),
        told: fc
          .array(fc.constantFrom(...entries), { maxLength: 8 })
          .chain((again) => shuffled([...entries, ...again])),
        over: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(retold, ({ entries, told, over }) => {
        expect(computeCall(told, { over })).toEqual(computeCall(entries, { over }));
      }),
    );
  });

  it('count as answered only with a leg that was accepted and bridged', () => {
    fc.assert(
      fc.property(journal, fc.boolean(), (entries, over) => {
        const on = (kind: Entry['kind'], status?: string) =>
          entries
            .filter((one) => one.kind === kind && (!status || one.status === status))
            .map((one) => one.step);
        const bridged = new Set(on('attempt-ended', 'completed'));
        const connected = on('accepted').some((accepted) => bridged.has(accepted));
        expect(computeCall(entries, { over }).outcome === 'answered').toBe(connected);
      }),
    );
  });

  it('stay what they are when something is said long after the end', () => {
    const kind = fc.constantFrom<Entry['kind']>('message', 'voicemail');
    fc.assert(
      fc.property(journal, kind, fc.boolean(), (entries, late, over) => {
        const all = [...entries, ended];
        const { outcome, offeredVoicemail } = computeCall(all, { over });
        const then = computeCall([...all, entry(100, late)], { over });
        expect(then).toMatchObject({ outcome, offeredVoicemail });
      }),
    );
  });

  it('stay answered, and stay a voicemail, whatever is told later', () => {
    fc.assert(
      fc.property(journal, journal, (before, later) => {
        const [first, then] = [computeCall(before).outcome, computeCall([...before, ...later]).outcome];
        if (first === 'answered') expect(then).toBe('answered');
        if (first === 'voicemail') expect(['answered', 'voicemail']).toContain(then);
      }),
    );
  });
});

function shuffled<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length });
}
