import { errandKinds } from '@pressjour/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenUpAt, pauseAfter } from './kinds.ts';
import { settle } from './settle.ts';

const now = new Date('2026-11-22T12:00:00Z');
const failed = (again: boolean) => ({ outcome: 'failed', error: 'Twilio does not answer.', again }) as const;
const tried = (attempts: number, minutesLeft: number) => ({
  attempts,
  giveUpAt: new Date(now.getTime() + minutesLeft * 60_000).toISOString(),
});

describe('an errand that failed', () => {
  it('waits 5 s, 10 s, 20 s … and ten minutes at most', () => {
    expect([1, 2, 3, 4].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(pauseAfter(1_000_000)).toBe(600_000);
  });

  it('is never tried later than it is worth, and always while it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: -100, max: 100 }), (attempts, left) => {
        const settled = settle({ tried: tried(attempts, left), result: failed(true), now });
        const inTime = now.getTime() + pauseAfter(attempts) <= now.getTime() + left * 60_000;
        expect(settled.state).toBe(inTime ? 'waiting' : 'failed');
        if (settled.state === 'waiting') {
          expect(Date.parse(settled.dueAt)).toBe(now.getTime() + pauseAfter(attempts));
        }
      }),
    );
  });

  it('is not tried again when that would do no better', () => {
    expect(settle({ tried: tried(1, 1000), result: failed(false), now }).state).toBe('failed');
  });
});

it('gives up texts and calls within the hour, and recordings never within a week', () => {
  const hours = Object.fromEntries(
    errandKinds.map((kind) => [kind, (givenUpAt(kind, now).getTime() - now.getTime()) / 3_600_000]),
  );
  expect(hours).toEqual({
    text: 0.5,
    call: 0.5,
    mail: 24,
    'fetch-recording': 720,
    'find-recordings': 24,
    'delete-at-twilio': 720,
    'deploy-fallback': 24,
  });
});
