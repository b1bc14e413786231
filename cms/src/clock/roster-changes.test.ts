import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, iso, type KnownDuty } from './duties.ts';
import { isUrgent, retold, rosterChanges } from './roster-changes.ts';

const start = Temporal.Instant.from('2026-11-22T12:00:00Z');
const hours = (count: number) => start.add({ hours: count });

const duties = fc.array(
  fc
    .record({
      officer: fc.constantFrom('aino', 'jonas', 'sam'),
      tier: fc.integer({ min: 1, max: 2 }),
      from: fc.integer({ min: -48, max: 24 * 70 }),
      length: fc.integer({ min: 1, max: 24 * 8 }),
      source: fc.constantFrom('shift' as const, 'rotation' as const),
    })
    .map(
      ({ officer, tier, from, length, source }): KnownDuty => ({
        officer,
        name: officer,
        tier,
        from: iso(hours(from)),
        until: iso(hours(from + length)),
        source,
      }),
    ),
  { maxLength: 12 },
);

const duty = (from: number, until: number, source: KnownDuty['source'] = 'shift'): KnownDuty => ({
  officer: 'aino',
  name: 'Aino Rautavuo',
  tier: 1,
  from: iso(hours(from)),
  until: iso(hours(until)),
  source,
});
const changes = (before: KnownDuty[], after: KnownDuty[], at = 0) =>
  rosterChanges({
    told: retold({ told: null, duties: before, now: start }),
    duties: after,
    now: hours(at),
  });
const fact = (from: number, until: number) => ({ from: iso(hours(from)), until: iso(hours(until)), tier: 1 });

describe('what officers are told of the roster', () => {
  it('is nothing when nothing changed, however much time has passed', () => {
    fc.assert(
      fc.property(duties, fc.nat(24 * 80), (roster, later) => {
        const untilThen = roster.filter(({ until }) => compare(until, iso(hours(later))) > 0);
        expect(changes(roster, untilThen, later)).toEqual([]);
      }),
    );
  });

  it('is nothing more once they have been told', () => {
    fc.assert(
      fc.property(duties, duties, fc.nat(24 * 10), (before, after, later) => {
        const told = retold({
          told: retold({ told: null, duties: before, now: start }),
          duties: after,
          now: hours(later),
        });
        expect(rosterChanges({ told, duties: after, now: hours(later) })).toEqual([]);
      }),
    );
  });

  it('is removed for the one direction what is added for the other', () => {
    fc.assert(
      fc.property(duties, duties, (before, after) => {
        const forth = changes(before, after).map(({ officer, added, removed }) => [officer, added, removed]);
        const back = changes(after, before).map(({ officer, added, removed }) => [officer, removed, added]);
        const sorted = (some: unknown[]) => some.map((one) => JSON.stringify(one)).sort();
        expect(sorted(forth)).toEqual(sorted(back));
      }),
    );
  });

  it('has shifts sixty days ahead, and turns of rotations fourteen', () => {
    expect(changes([], [duty(24 * 50, 24 * 50 + 8)])).toMatchObject([{ officer: 'aino' }]);
    expect(changes([], [duty(24 * 61, 24 * 61 + 8)])).toEqual([]);
    expect(changes([], [duty(24 * 10, 24 * 10 + 8, 'rotation')])).toMatchObject([{ officer: 'aino' }]);
    expect(changes([], [duty(24 * 15, 24 * 15 + 8, 'rotation')])).toEqual([]);
  });

  it('has duties from their true beginning to their true end', () => {
    expect(changes([duty(-8, 8)], [duty(-8, 10)], 1)).toEqual([
      { officer: 'aino', removed: [fact(-8, 8)], added: [fact(-8, 10)] },
    ]);
    expect(changes([], [duty(24 * 13, 24 * 20, 'rotation')])[0]?.added).toEqual([fact(24 * 13, 24 * 20)]);
  });

  it('is no change when one duty is split in two that meet, or a turn becomes a shift', () => {
    expect(changes([duty(8, 24)], [duty(8, 16, 'rotation'), duty(16, 24)])).toEqual([]);
  });

  it('cannot wait when it concerns the next two hours', () => {
    expect(isUrgent(changes([], [duty(1, 8)]), start)).toBe(true);
    expect(isUrgent(changes([duty(-8, 8)], []), start)).toBe(true);
    expect(isUrgent(changes([duty(-8, 8)], [duty(1, 8)]), start)).toBe(true);
    expect(isUrgent(changes([duty(-8, 8)], [{ ...duty(-8, 8), tier: 2 }]), start)).toBe(true);
    expect(isUrgent(changes([], [duty(3, 8)]), start)).toBe(false);
  });

  it('can wait for whoever is on duty when only what comes later changes', () => {
    expect(isUrgent(changes([duty(-8, 8)], [duty(-8, 10)]), start)).toBe(false);
    expect(isUrgent(changes([duty(1, 8)], [duty(1, 7)]), start)).toBe(false);
    expect(isUrgent(changes([duty(-8, 8)], [duty(-8, 1)]), start)).toBe(true);
  });
});
