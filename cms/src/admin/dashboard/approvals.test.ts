import { describe, expect, it } from 'vitest';
import { type Decision, groupDecisions } from './approvals.ts';

const now = Temporal.Instant.from('2026-11-22T10:00:00Z');
const row = (id: string, more: Partial<Decision>): Decision => ({
  id,
  collection: 'news-items',
  document: `of ${id}`,
  language: 'sv',
  title: 'Isvägen öppnar',
  action: 'publish',
  state: 'approved',
  approvedAt: '2026-11-22T09:00:00.000Z',
  ...more,
});
const grouped = (...rows: Decision[]) =>
  Object.fromEntries(
    Object.entries(groupDecisions(rows, now)).flatMap(([group, found]: [string, Decision[]]) =>
      found.length === 0 ? [] : [[group, found.map(({ id }) => id)]],
    ),
  );

describe('what waits on the way to readers', () => {
  it('stands under what is to be done, what waits longest or comes next first', () => {
    expect(
      grouped(
        row('asked later', { state: 'asked', askedAt: '2026-11-22T09:30:00.000Z' }),
        row('asked', { state: 'asked', askedAt: '2026-11-22T08:00:00.000Z' }),
        row('tomorrow', { dueAt: '2026-11-23T07:00:00.000Z' }),
        row('in an hour', { dueAt: '2026-11-22T11:00:00.000Z', action: 'take-down' }),
        row('by hand', {}),
        row('emergency', { state: 'published', emergencyReason: 'Vägen brast.' }),
        row('dealt with', {
          state: 'published',
          emergencyReason: 'Vägen brast.',
          approvedAfterwardsAt: '2026-11-22T09:59:00.000Z',
        }),
      ),
    ).toEqual({
      toApprove: ['asked', 'asked later'],
      scheduled: ['in an hour', 'tomorrow'],
      toPublish: ['by hand'],
      toApproveAfterwards: ['emergency'],
    });
  });

  it('tells of an approval that was lost while its hour lies ahead, until another takes its place', () => {
    const lost = row('lost', { state: 'void', dueAt: '2026-11-22T11:00:00.000Z', voidedWhy: 'edited' });
    expect(grouped(lost)).toEqual({ lost: ['lost'] });
    expect(grouped(row('again', { document: lost.document }), lost)).toEqual({ toPublish: ['again'] });
    expect(grouped({ ...lost, dueAt: '2026-11-22T09:59:00.000Z' })).toEqual({});
    expect(grouped({ ...lost, voidedWhy: 'withdrawn' })).toEqual({});
    expect(grouped({ ...lost, id: 'newer', voidedWhy: 'replaced' }, lost)).toEqual({});
  });
});
