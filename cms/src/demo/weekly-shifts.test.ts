import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weeklyShifts } from './weekly-shifts.ts';

const instants = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => Temporal.Instant.from(date.toISOString()));

it('has somebody first in line at every instant of the days ahead', () => {
  fc.assert(
    fc.property(instants, (now) => {
      const first = weeklyShifts({ officers: ['a', 'b'], timeZone: 'Europe/Stockholm', now, days: 60 })
        .filter(({ tier }) => tier === 1)
        .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
      expect(Date.parse(first[0]?.startsAt ?? '')).toBeLessThanOrEqual(now.epochMilliseconds);
      expect(Date.parse(first.at(-1)?.endsAt ?? '')).toBeGreaterThanOrEqual(
        now.epochMilliseconds + 60 * 86_400_000 - 3_600_000,
      );
      for (const [index, shift] of first.slice(1).entries())
        expect(shift.startsAt).toBe(first[index]?.endsAt);
    }),
  );
});

it('hands over on Mondays at eight, local time, also across a change of the clock', () => {
  const shifts = weeklyShifts({
    officers: ['a'],
    timeZone: 'Europe/Stockholm',
    now: Temporal.Instant.from('2026-10-21T10:00:00Z'),
    days: 10,
  });
  expect(shifts.map(({ startsAt }) => startsAt)).toEqual([
    '2026-10-19T06:00:00.000Z',
    '2026-10-26T07:00:00.000Z',
  ]);
});
