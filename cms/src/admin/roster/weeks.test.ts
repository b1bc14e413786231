import { dutiesBetween } from '@pressjour/rules';
import { anyLine, line as lineWith, rotation, shift, stockholm } from '@pressjour/rules/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosterByWeek } from './weeks.ts';

const madeAt = '2026-10-20T10:00:00Z';
const from = stockholm('2026-10-21T12:00');
const until = stockholm('2026-11-04T12:00');

describe('the roster by week', () => {
  it('cuts weeks at local midnight between Sunday and Monday, the night with 25 hours too', () => {
    const { weeks } = rosterByWeek({ from, until, line: { madeAt, ...lineWith() } });
    expect(weeks.map(({ number, firstDay, lastDay }) => [number, firstDay, lastDay])).toEqual([
      [43, '2026-10-21', '2026-10-25'],
      [44, '2026-10-26', '2026-11-01'],
      [45, '2026-11-02', '2026-11-04'],
    ]);
  });

  it('shows a hand-over in the week in which it falls, and a duty of the whole week without times', () => {
    const line = {
      madeAt,
      ...lineWith({
        rotations: [rotation({ officers: [0, 1], weeks: 2 })],
        shifts: [
          shift({ officer: 2, tier: 2, startsAt: '2026-10-27T10:00:00Z', endsAt: '2026-10-28T10:00:00Z' }),
        ],
      }),
    };
    const { tiers, weeks } = rosterByWeek({ from, until, line });
    expect(tiers).toEqual([1, 2]);
    expect(weeks.map(({ duties }) => duties[0]?.map((duty) => [duty.name, duty.from, duty.until]))).toEqual([
      [['Jour 0', null, null]],
      [
        ['Jour 0', null, '2026-10-26T08:00:00Z'],
        ['Jour 1', '2026-10-26T08:00:00Z', null],
      ],
      [['Jour 1', null, null]],
    ]);
    expect(weeks[1]?.duties[1]).toEqual([
      {
        name: 'Jour 2',
        source: 'shift',
        id: 'shift 2 2 2026-10-27T10:00:00Z',
        extra: false,
        from: '2026-10-27T10:00:00Z',
        until: '2026-10-28T10:00:00Z',
      },
    ]);
  });

  it('says of each week what is to be put right in it', () => {
    const both = { startsAt: '2026-10-24T00:00:00Z', endsAt: '2026-10-27T00:00:00Z' };
    const line = {
      madeAt,
      ...lineWith({ shifts: [shift({ officer: 0, ...both }), shift({ officer: 1, ...both })] }),
    };
    const { weeks } = rosterByWeek({ from, until, line });
    expect(weeks.map(({ overlaps }) => overlaps.map((overlap) => [overlap.from, overlap.until]))).toEqual([
      [['2026-10-24T00:00:00Z', '2026-10-25T23:00:00Z']],
      [['2026-10-25T23:00:00Z', '2026-10-27T00:00:00Z']],
      [],
    ]);
    expect(weeks[0]?.overlaps[0]?.officers.map(({ name }) => name)).toEqual(['Jour 0', 'Jour 1']);
    expect(weeks.at(-1)?.gaps.at(-1)).toEqual({
      from: '2026-11-03T16:00:00Z',
      until: '2026-11-04T07:00:00Z',
    });
  });

  it('shows all duty and no more, whatever the roster', () => {
    fc.assert(
      fc.property(anyLine, ({ instant: now, line }) => {
        const end = now.add({ hours: 60 * 24 });
        const { tiers, weeks } = rosterByWeek({ from: now, until: end, line: { madeAt, ...line } });
        const shown = tiers.map((_, index) =>
          weeks.reduce((sum, week) => {
            const bounds = boundsOf({ week, now, end, timeZone: line.timeZone });
            return sum + timeOf(week.duties[index] ?? [], bounds);
          }, 0),
        );
        const clip = (at: Temporal.Instant) =>
          Math.min(end.epochMilliseconds, Math.max(now.epochMilliseconds, at.epochMilliseconds));
        const all = tiers.map((tier) =>
          dutiesBetween({ from: now, until: end, line })
            .filter((duty) => duty.tier === tier)
            .reduce((sum, duty) => sum + clip(duty.until) - clip(duty.from), 0),
        );
        expect(shown).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});

type Week = ReturnType<typeof rosterByWeek>['weeks'][number];

function boundsOf({
  week: { firstDay, lastDay },
  now,
  end,
  timeZone,
}: {
  week: Week;
  now: Temporal.Instant;
  end: Temporal.Instant;
  timeZone: string;
}) {
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
  return {
    start: Math.max(now.epochMilliseconds, midnight(Temporal.PlainDate.from(firstDay))),
    end: Math.min(end.epochMilliseconds, midnight(Temporal.PlainDate.from(lastDay).add({ days: 1 }))),
  };
}

/** Milliseconds. */
function timeOf(duties: Week['duties'][number], bounds: { start: number; end: number }): number {
  const at = (instant: string | null, otherwise: number) =>
    instant === null ? otherwise : Temporal.Instant.from(instant).epochMilliseconds;
  return duties.reduce((sum, duty) => sum + at(duty.until, bounds.end) - at(duty.from, bounds.start), 0);
}
