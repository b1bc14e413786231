import { type Duty, dutiesBetween, type Line } from '@pressjour/rules';
import { line } from '@pressjour/rules/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyHolding, type Part, rosterChanges } from './roster-changes.ts';

const officer = (id: string) => ({ id, name: id, phone: '+46701740611' });
const start = Temporal.Instant.from('2026-11-23T07:00:00Z');
const hour = (count: number) => start.add({ hours: count });
const rotation = (id: string, tier: number, officers: string[]) => ({
  id,
  name: id,
  tier,
  officers: officers.map(officer),
  firstHandOver: '2026-11-16',
  handOverTime: '08:00',
  weeks: 1,
  until: null,
});
const shift = (id: string, person: string, from: number, until: number) => ({
  id,
  officer: officer(person),
  startsAt: `${hour(from)}`,
  endsAt: `${hour(until)}`,
  tier: 1,
  extra: false,
});
const whole = { from: hour(-48), until: hour(200) };
const part = (from: number, until: number): Part => ({ from: hour(from), until: hour(until), tier: 1 });

/** The roster after the changes, by the rules. */
function after({
  before,
  changes,
  tier,
}: {
  before: Line;
  changes: ReturnType<typeof rosterChanges>;
  tier: number;
}): Line {
  const original = before.shifts.find(({ id }) => id === changes.cut?.id);
  const cut = original
    ? changes.cut?.kept.map(({ from, until }, index) => ({
        ...original,
        id: `${original.id}-${index}`,
        startsAt: `${from}`,
        endsAt: `${until}`,
      }))
    : [];
  const written = changes.written.map(({ officer: id, from, until }, index) => ({
    ...shift(`new-${index}`, id, 0, 1),
    startsAt: `${from}`,
    endsAt: `${until}`,
    tier,
    extra: original?.extra ?? false,
  }));
  const others = before.shifts.filter(({ id }) => id !== changes.cut?.id);
  return { ...before, shifts: [...others, ...(cut ?? []), ...written] };
}

const onDuty = (at: Temporal.Instant, duties: Duty[]) =>
  duties
    .filter(
      ({ from, until }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0,
    )
    .map(({ officer: { id }, tier }) => `${tier} ${id}`)
    .sort();

const rosters = fc.constantFrom(
  line({ rotations: [rotation('r1', 1, ['anna', 'bo'])] }),
  line({ rotations: [rotation('r1', 1, ['bo', 'anna']), rotation('r2', 1, ['dag', 'eva', 'finn'])] }),
  line({ rotations: [rotation('r1', 1, ['anna', 'bo']), rotation('r2', 2, ['dag'])] }),
  line({ shifts: [shift('s1', 'anna', 0, 120)], rotations: [rotation('r2', 1, ['dag', 'eva'])] }),
  line({ shifts: [shift('s1', 'anna', 0, 60), shift('s2', 'bo', 30, 100)] }),
);

describe('a part of a duty that is given to another', () => {
  it('changes who has duty within it, from the one to the other, and nothing else', () => {
    const hours = fc.integer({ min: -40, max: 190 });
    let given = 0;
    fc.assert(
      fc.property(rosters, hours, hours, hours, (before, one, other, probe) => {
        const stretch = part(Math.min(one, other), Math.max(one, other));
        const duties = dutiesBetween({ ...whole, line: before });
        const duty = dutyHolding({ duties, officer: 'anna', part: stretch });
        if (duty === null || one === other) return;
        given += 1;
        const touching = dutiesBetween({ ...stretch, line: before });
        const changes = rosterChanges({ duties: touching, duty, part: stretch, asked: 'cilla' });
        const now = dutiesBetween({ ...whole, line: after({ before, changes, tier: 1 }) });
        const at = hour(probe);
        const within = probe >= Math.min(one, other) && probe < Math.max(one, other);
        const expected = onDuty(at, duties).map((entry) =>
          within && entry === '1 anna' ? '1 cilla' : entry,
        );
        expect(onDuty(at, now)).toEqual(expected.sort());
      }),
      { numRuns: 600 },
    );
    expect(given).toBeGreaterThan(50);
  });

  it('must lie within one duty of the officer, in its tier', () => {
    const duties = dutiesBetween({ ...whole, line: line({ shifts: [shift('s1', 'anna', 0, 10)] }) });
    const holds = (stretch: Part, id = 'anna') => dutyHolding({ duties, officer: id, part: stretch })?.id;
    expect(holds(part(0, 10))).toBe('s1');
    expect(holds(part(0, 11))).toBeUndefined();
    expect(holds(part(-1, 5))).toBeUndefined();
    expect(holds({ ...part(0, 10), tier: 2 })).toBeUndefined();
    expect(holds(part(0, 10), 'bo')).toBeUndefined();
  });
});
