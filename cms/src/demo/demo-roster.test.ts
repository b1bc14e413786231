import { dutiesBetween, rosterGaps, rosterOverlaps } from '@pressjour/rules';
import { line, settings } from '@pressjour/rules/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demoRoster } from './demo-roster.ts';

const instants = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => Temporal.Instant.from(date.toISOString()));
const officer = (id: string) => ({ id, name: id, phone: '+46701740611' });

it('has two tiers without a gap or an overlap for sixty days, whenever it is made', () => {
  fc.assert(
    fc.property(instants, (now) => {
      const { rotations, shifts } = demoRoster({
        officers: ['a', 'b', 'c'],
        timeZone: 'Europe/Stockholm',
        now,
      });
      const roster = line({
        settings: settings({ weeklyHours: [] }),
        rotations: rotations.map((rotation, index) => ({
          ...rotation,
          id: `${index}`,
          officers: rotation.officers.map(officer),
          until: null,
        })),
        shifts: shifts.map((shift) => ({ ...shift, id: 's', officer: officer(shift.officer), extra: false })),
      });
      const ahead = { from: now, until: now.add({ hours: 60 * 24 }), line: roster };
      expect(rosterGaps(ahead)).toEqual([]);
      expect(rosterOverlaps(ahead)).toEqual([]);
      const steppingIn = dutiesBetween(ahead).filter(({ source }) => source === 'shift');
      expect(steppingIn.map(({ officer: { id } }) => id)).toEqual(['c']);
    }),
    { numRuns: 50 },
  );
});

it('hands over at eight, local time, also on the night of the change of the clock', () => {
  const { shifts } = demoRoster({
    officers: ['a', 'b', 'c'],
    timeZone: 'Europe/Stockholm',
    now: Temporal.Instant.from('2026-10-14T10:00:00Z'),
  });
  expect(shifts).toMatchObject([
    { startsAt: '2026-10-24T06:00:00.000Z', endsAt: '2026-10-25T07:00:00.000Z' },
  ]);
});
