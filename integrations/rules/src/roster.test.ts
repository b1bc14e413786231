import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt, officersOnShift, type RosterOverlap, rosterGaps, rosterOverlaps } from './index.ts';
import { anyLine, event, line, officer, rotation, shift, stockholm } from './testing/lines.ts';

describe('roster gaps', () => {
  it('cover exactly the times outside office hours without anybody to call', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 14 * 86_400 - 1 }), ({ instant, line: any }, ahead) => {
        const until = instant.add({ hours: 14 * 24 });
        const gaps = rosterGaps({ from: instant, until, line: any });
        const at = instant.add({ seconds: ahead });
        const staffed = {
          ...any,
          events: [event({ startsAt: instant.toString(), endsAt: until.toString() })],
        };
        const { state, answered } = answerAt({ instant: at, line: staffed });
        const inGap = gaps.some(
          (gap) => Temporal.Instant.compare(gap.from, at) <= 0 && Temporal.Instant.compare(at, gap.until) < 0,
        );
        expect(inGap).toBe(state === 'event' && !answered);
        for (const [index, gap] of gaps.entries()) {
          expect(Temporal.Instant.compare(gap.from, gap.until)).toBe(-1);
          const next = gaps[index + 1];
          if (next !== undefined) expect(Temporal.Instant.compare(gap.until, next.from)).toBe(-1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('show who is missing on Christmas Eve at 03:00', () => {
    const shifts = [shift({ startsAt: '2026-12-23T16:00:00Z', endsAt: '2026-12-24T01:00:00Z' })];
    const gaps = rosterGaps({
      from: stockholm('2026-12-23T12:00:00'),
      until: stockholm('2026-12-25T00:00:00'),
      line: line({ shifts }),
    });
    expect(gaps.map(({ from, until }) => [from.toString(), until.toString()])).toEqual([
      ['2026-12-24T01:00:00Z', '2026-12-24T23:00:00Z'],
    ]);
  });
});

describe('roster overlaps', () => {
  const from = stockholm('2026-11-24T00:00:00');
  const until = stockholm('2026-11-30T00:00:00');
  const day = { startsAt: '2026-11-25T08:00:00Z', endsAt: '2026-11-25T16:00:00Z' };
  const noon = { startsAt: '2026-11-25T11:00:00Z', endsAt: '2026-11-25T20:00:00Z' };
  const told = (overlaps: RosterOverlap[]) =>
    overlaps.map(({ kind, tier, officers, ...times }) => [
      kind,
      tier,
      officers.map(({ id }) => id).join(' '),
      `${times.from} ${times.until}`,
    ]);

  it('are two in one tier, unless one of them is extra there', () => {
    const shifts = [shift({ ...day, officer: 1 }), shift({ ...noon, officer: 2 })];
    expect(told(rosterOverlaps({ from, until, line: line({ shifts }) }))).toEqual([
      ['same-tier', 1, 'officer-1 officer-2', '2026-11-25T11:00:00Z 2026-11-25T16:00:00Z'],
    ]);
    const beside = [shift({ ...day, officer: 1 }), shift({ ...noon, officer: 2, extra: true })];
    expect(rosterOverlaps({ from, until, line: line({ shifts: beside }) })).toEqual([]);
    const otherTier = [shift({ ...day, officer: 1 }), shift({ ...noon, officer: 2, tier: 2 })];
    expect(rosterOverlaps({ from, until, line: line({ shifts: otherTier }) })).toEqual([]);
  });

  it('are two rotations of one tier, but not a shift that takes the place of one', () => {
    const rotations = [
      rotation({ officers: [1], id: 'one' }),
      rotation({ officers: [2], id: 'two', firstHandOver: '2026-11-26' }),
    ];
    expect(told(rosterOverlaps({ from, until, line: line({ rotations }) }))).toEqual([
      ['same-tier', 1, 'officer-1 officer-2', '2026-11-26T08:00:00Z 2026-11-29T23:00:00Z'],
    ]);
    const replaced = { rotations: [rotation({ officers: [1] })], shifts: [shift({ ...day, officer: 2 })] };
    expect(rosterOverlaps({ from, until, line: line(replaced) })).toEqual([]);
  });

  it('are one officer in two tiers at once, told of the later tier', () => {
    const rotations = [rotation({ officers: [1] }), rotation({ officers: [2, 1], tier: 2 })];
    const overlaps = rosterOverlaps({
      from,
      until: until.add({ hours: 24 * 14 }),
      line: line({ rotations }),
    });
    expect(told(overlaps)).toEqual([
      ['same-officer', 2, 'officer-1', '2026-11-30T08:00:00Z 2026-12-07T08:00:00Z'],
    ]);
    expect(overlaps[0]?.officers).toEqual([officer(1)]);
  });

  it('lie exactly where the officers on shift show them', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 9 * 86_400 - 1 }), ({ instant, line: any }, seconds) => {
        const at = instant.add({ seconds });
        const found = rosterOverlaps({ from: instant, until: instant.add({ hours: 9 * 24 }), line: any })
          .filter(
            (each) =>
              Temporal.Instant.compare(each.from, at) <= 0 && Temporal.Instant.compare(at, each.until) < 0,
          )
          .map(({ kind, tier, officers }) => `${kind} ${tier} ${officers.map(({ id }) => id).join(' ')}`);
        const planned = { ...any, shifts: any.shifts.filter(({ extra }) => !extra) };
        const inTier = Map.groupBy(officersOnShift({ instant: at, line: planned }), ({ tier }) => tier);
        const inTiers = Map.groupBy(officersOnShift({ instant: at, line: any }), ({ id }) => id);
        const expected = [
          ...[...inTier].map(([tier, on]) => ({ tier, ids: [...new Set(on.map(({ id }) => id))].sort() })),
        ]
          .filter(({ ids }) => ids.length > 1)
          .map(({ tier, ids }) => `same-tier ${tier} ${ids.join(' ')}`);
        for (const [id, on] of inTiers) {
          const later = [...new Set(on.map(({ tier }) => tier))].sort().slice(1);
          expected.push(...later.map((tier) => `same-officer ${tier} ${id}`));
        }
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 200 },
    );
  });
});
