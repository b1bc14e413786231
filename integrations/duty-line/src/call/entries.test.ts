import { callEventShape } from '@pressjour/contract';
import { expect, it } from 'vitest';
import { journalEntry } from './entries.ts';

const at = Temporal.Instant.from('2026-11-23T21:00:00Z');

it('gives the same id to the same happening, and another to each other one', () => {
  const attempt = { callSid: 'CA1', kind: 'attempt', step: 0 } as const;
  const first = journalEntry({ at, ...attempt });
  expect(callEventShape.parse(first)).toEqual(first);
  expect(journalEntry({ at: at.add({ seconds: 3 }), ...attempt }).entryId).toBe(first.entryId);
  const others = [
    journalEntry({ at, ...attempt, step: 1 }),
    journalEntry({ at, ...attempt, callSid: 'CA2' }),
    journalEntry({ at, ...attempt, kind: 'declined' }),
  ];
  expect(new Set([first, ...others].map(({ entryId }) => entryId)).size).toBe(4);
});
