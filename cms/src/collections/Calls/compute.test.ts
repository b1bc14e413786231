import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCall, type Entry, owesCallBack } from './compute.ts';

const callSid = 'CA1';
const at = (second: number) => `2026-11-20T21:00:${String(second).padStart(2, '0')}Z`;

const incoming: Entry = { callSid, at: at(0), kind: 'incoming', lineState: 'event' };
const message: Entry = { callSid, at: at(50), kind: 'message' };
const ended: Entry = { callSid, at: at(59), kind: 'ended', status: 'completed', durationSeconds: 59 };

/** What the journal says of one officer's telephone. */
function tried(step: number, name: string, ...said: Pick<Entry, 'kind' | 'status'>[]): Entry[] {
  return [{ kind: 'attempt' as const }, ...said].map((entry, index) => ({
    callSid,
    at: at(1 + step * 20 + index),
    step,
    tier: 1,
    name,
    ...entry,
  }));
}

const nobody = tried(0, 'Alva', { kind: 'attempt-ended', status: 'no-answer' });
const accepted = tried(1, 'Bo', { kind: 'accepted' }, { kind: 'attempt-ended', status: 'completed' });
const tooLate = tried(1, 'Bo', { kind: 'accepted' }, { kind: 'attempt-ended', status: 'not-bridged' });

describe('what became of a call', () => {
  it('is answered by the one who accepted and was connected', () => {
    const call = computeCall([incoming, ...nobody, ...accepted, ended]);
    expect(call).toMatchObject({ outcome: 'answered', answeredBy: 'Bo', durationSeconds: 59 });
    expect(call.attempts.map(({ name, result }) => [name, result])).toEqual([
      ['Alva', 'no-answer'],
      ['Bo', 'accepted'],
    ]);
  });

  it('is missed when the caller had gone as the key was pressed, and is owed a call back', () => {
    const call = computeCall([incoming, ...nobody, ...tooLate, ended]);
    expect(call).toMatchObject({ outcome: 'missed', answeredBy: null });
    expect(call.attempts.at(-1)?.result).toBe('not-bridged');
    expect(owesCallBack(call, '+46313900601')).toBe(true);
    expect(owesCallBack(call, 'anonymous')).toBe(false);
  });

  it('is a message when nobody answered', () => {
    expect(computeCall([incoming, ...nobody, message, ended]).outcome).toBe('message');
  });

  it('shows how an attempt ended that was accepted and lost, also where the journal calls it declined', () => {
    const lost = tried(
      0,
      'Bo',
      { kind: 'accepted' },
      { kind: 'declined' },
      { kind: 'attempt-ended', status: 'not-bridged' },
      { kind: 'attempt-ended', status: 'completed' },
    );
    expect(computeCall([incoming, ...lost, ended]).attempts[0]?.result).toBe('not-bridged');
    expect(computeCall([incoming, ...tried(0, 'Bo', { kind: 'declined' })]).attempts[0]?.result).toBe(
      'declined',
    );
  });

  it('has its duration from whichever of several ends tells it', () => {
    const endedToo: Entry = { callSid, at: at(59), kind: 'ended', status: 'canceled' };
    for (const ends of [
      [ended, endedToo],
      [endedToo, ended],
    ]) {
      expect(computeCall([incoming, ...ends])).toMatchObject({ outcome: 'missed', durationSeconds: 59 });
    }
    expect(computeCall([incoming, endedToo])).toMatchObject({ outcome: 'missed', durationSeconds: null });
  });

  it('is not ended by the end of an attempt', () => {
    expect(computeCall([incoming, ...nobody])).toMatchObject({ outcome: 'ongoing', durationSeconds: null });
  });

  it('is the same in whatever order its entries arrive', () => {
    const entries = [incoming, ...nobody, ...accepted, ended];
    const inOrder = computeCall(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(computeCall(shuffled)).toEqual(inOrder);
      }),
    );
  });
});
