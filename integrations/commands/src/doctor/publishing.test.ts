import { expect, it } from 'vitest';
import { findingsOf } from './publishing.ts';

const now = Temporal.Instant.from('2026-11-22T09:00:00Z');
const well = { troubles: [], waiting: 0, next: null, checkedAt: '2026-11-22T08:59:50.000Z' };
const levels = (health: Parameters<typeof findingsOf>[0]) =>
  findingsOf(health, now).map(({ level }) => level);

it('is well when the site was looked at and nothing was wrong', () => {
  expect(levels(well)).toEqual(['ok']);
});

it('names each trouble with what to do', () => {
  const trouble = { kind: 'not-live', what: '“The ice” is missing in the feed.', todo: 'Publish it again.' };
  expect(findingsOf({ ...well, troubles: [trouble] }, now)).toEqual([
    { level: 'wrong', text: '“The ice” is missing in the feed. Publish it again.' },
  ]);
});

it('takes an old look for no look', () => {
  expect(levels({ ...well, checkedAt: '2026-11-22T08:50:00.000Z' })).toEqual(['wrong']);
  expect(levels({ ...well, checkedAt: null })).toEqual(['note']);
});

it('tells of what is on its way and what comes next', () => {
  expect(levels({ ...well, waiting: 3, next: '2026-11-22T10:00:00.000Z' })).toEqual(['ok', 'note', 'ok']);
});
