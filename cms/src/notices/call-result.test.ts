import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongerResult } from './call-result.ts';

const words = [
  'canceled',
  'failed',
  'busy',
  'no-answer',
  'no-key',
  'confirmed',
  'number-shown',
  'number-not-shown',
  'completed',
  'ringing',
];

describe('the result of a call that Pressjour placed', () => {
  it('does not depend on the order in which it is told, nor on how often', () => {
    const afterAll = (told: readonly string[]) =>
      told.reduce<string | null>((kept, come) => strongerResult(kept, come), null);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), fc.infiniteStream(fc.nat()), (told, random) => {
        const shuffled = [...told, ...told]
          .map((word) => ({ word, place: random.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ word }) => word);
        expect(afterAll(shuffled)).toBe(afterAll(told));
      }),
    );
  });

  it.each([
    [null, 'completed', null],
    ['no-answer', 'number-shown', 'number-shown'],
    ['number-shown', 'no-key', 'number-shown'],
    ['no-key', 'completed', 'no-key'],
    ['outbox', 'confirmed', 'confirmed'],
  ])('after %s and %s is %s', (kept, come, stands) => {
    expect(strongerResult(kept, come)).toBe(stands);
  });
});
