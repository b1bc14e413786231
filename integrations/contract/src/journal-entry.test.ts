import { expect, it } from 'vitest';
import { callEventShape } from './call-events.ts';
import { journalEntry } from './journal-entry.ts';

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

it('gives each recording of a call, each choice of a language and each result of a notice an id of its own', () => {
  const call = { at, callSid: 'CA1' };
  const recorded = { ...call, kind: 'recorded', durationSeconds: 5 } as const;
  const notice = { ...call, kind: 'notice', notice: 'n1' } as const;
  const entries = [
    journalEntry({ ...recorded, recordingSid: `RE${'0'.repeat(32)}` }),
    journalEntry({ ...recorded, recordingSid: `RE${'1'.repeat(32)}` }),
    journalEntry({ ...call, kind: 'voicemail' }),
    journalEntry({ ...call, kind: 'voicemail', language: 'en' }),
    journalEntry({ ...notice, status: 'busy' }),
    journalEntry({ ...notice, status: 'confirmed' }),
    journalEntry({ ...notice, notice: 'n2', status: 'busy' }),
  ];
  expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length);
  const elsewhere = journalEntry({ ...notice, callSid: 'CA2', status: 'busy' });
  expect(elsewhere.entryId).toBe(entries[4]?.entryId);
});
