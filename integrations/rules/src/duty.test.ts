import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt, dutiesBetween, type LineRotation, officersOnShift } from './index.ts';
import {
  anyInstant,
  anyLine,
  event,
  line,
  officer,
  rotation,
  settings,
  shift,
  stockholm,
} from './testing/lines.ts';

const who = (instant: Temporal.Instant | string, ...rotations: LineRotation[]) =>
  officersOnShift({ instant: Temporal.Instant.from(instant), line: line({ rotations }) }).map(({ id }) => id);
const secondBefore = (instant: string) => Temporal.Instant.from(instant).subtract({ seconds: 1 });

describe('a rotation', () => {
  it.each([
    ['2026-03-29', '2026-03-29T01:30:00Z', 'half past two never happens, half past three does'],
    ['2027-03-28', '2027-03-28T01:30:00Z', 'half past two never happens, half past three does'],
    ['2026-10-25', '2026-10-25T00:30:00Z', 'half past two happens twice, the first counts'],
    ['2027-10-31', '2027-10-31T00:30:00Z', 'half past two happens twice, the first counts'],
  ])('hands over at 02:30 on %s at %s: %s', (date, handOver) => {
    const firstHandOver = Temporal.PlainDate.from(date).subtract({ weeks: 1 }).toString();
    const nightly = rotation({ officers: [1, 2, 3], firstHandOver, handOverTime: '02:30' });
    expect(who(secondBefore(handOver), nightly)).toEqual(['officer-1']);
    expect(who(handOver, nightly)).toEqual(['officer-2']);
    const hourLater = Temporal.Instant.from(handOver).add({ hours: 1 });
    expect(who(hourLater, nightly)).toEqual(['officer-2']);
    expect(who(hourLater.subtract({ seconds: 1 }), nightly)).toEqual(['officer-2']);
    const dutyFrom = Temporal.Instant.from(handOver).toZonedDateTimeISO('Europe/Stockholm').add({ weeks: 1 });
    const nextHandOver = dutyFrom.with({ hour: 2, minute: 30 }).toInstant();
    expect(who(nextHandOver.subtract({ seconds: 1 }), nightly)).toEqual(['officer-2']);
    expect(who(nextHandOver, nightly)).toEqual(['officer-3']);
  });

  it('gives each officer the weeks at a stretch, in turn, from the first hand-over until the day it ends', () => {
    const fortnightly = rotation({ officers: [1, 2], weeks: 2, until: '2026-02-20' });
    const duties = dutiesBetween({
      from: stockholm('2026-01-01T00:00:00'),
      until: stockholm('2026-12-31T00:00:00'),
      line: line({ rotations: [fortnightly] }),
    });
    expect(duties.map((duty) => [duty.officer.id, duty.from.toString(), duty.until.toString()])).toEqual([
      ['officer-1', '2026-01-05T08:00:00Z', '2026-01-19T08:00:00Z'],
      ['officer-2', '2026-01-19T08:00:00Z', '2026-02-02T08:00:00Z'],
      ['officer-1', '2026-02-02T08:00:00Z', '2026-02-16T08:00:00Z'],
      ['officer-2', '2026-02-16T08:00:00Z', '2026-02-20T08:00:00Z'],
    ]);
    expect(duties[0]).toMatchObject({ tier: 1, source: 'rotation', id: 'rotation 1', extra: false });
  });

  it('has exactly one officer at every instant from the first hand-over on, and the others in turn', () => {
    const anyOfficers = fc.integer({ min: 1, max: 5 });
    const anyTime = fc.constantFrom('00:00', '02:00', '02:30', '03:00', '09:00', '23:59');
    fc.assert(
      fc.property(
        anyInstant,
        anyOfficers,
        anyTime,
        fc.integer({ min: 1, max: 8 }),
        (instant, n, time, weeks) => {
          const officers = Array.from({ length: n }, (_, number) => number);
          const each = rotation({ officers, weeks, handOverTime: time, firstHandOver: '2026-03-15' });
          const begun = instant.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime();
          const first = Temporal.PlainDate.from('2026-03-15').toPlainDateTime(time);
          const weeksSince = first.until(begun, { largestUnit: 'week' });
          // Either side of a change of the clock the wall tells the time of an instant differently.
          fc.pre(Math.abs(weeksSince.days * 24 + weeksSince.hours) > 1);
          const expected =
            Temporal.PlainDateTime.compare(begun, first) < 0
              ? []
              : [`officer-${Math.floor(weeksSince.weeks / weeks) % n}`];
          expect(who(instant, each)).toEqual(expected);
        },
      ),
    );
  });
});

describe('a shift', () => {
  const wednesday = { startsAt: '2026-11-25T08:00:00Z', endsAt: '2026-11-26T08:00:00Z' };
  const from = stockholm('2026-11-24T00:00:00');
  const until = stockholm('2026-11-29T00:00:00');

  it('takes the place of the rotations of its tier while it lasts, and of nobody else', () => {
    const first = rotation({ officers: [1] });
    const second = rotation({ officers: [2], tier: 2 });
    const shifts = [shift({ ...wednesday, officer: 3 })];
    const duties = dutiesBetween({ from, until, line: line({ rotations: [first, second], shifts }) });
    expect(
      duties.map((duty) => [duty.tier, duty.officer.id, duty.from.toString(), duty.until.toString()]),
    ).toEqual([
      [1, 'officer-1', '2026-11-23T08:00:00Z', '2026-11-25T08:00:00Z'],
      [2, 'officer-2', '2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z'],
      [1, 'officer-3', '2026-11-25T08:00:00Z', '2026-11-26T08:00:00Z'],
      [1, 'officer-1', '2026-11-26T08:00:00Z', '2026-11-30T08:00:00Z'],
    ]);
  });

  it('stands beside the rotation when it is extra', () => {
    const shifts = [shift({ ...wednesday, officer: 3, extra: true })];
    const staffed = line({ rotations: [rotation({ officers: [1] })], shifts });
    const instant = Temporal.Instant.from('2026-11-25T12:00:00Z');
    expect(officersOnShift({ instant, line: staffed }).map(({ id }) => id)).toEqual([
      'officer-1',
      'officer-3',
    ]);
  });

  it('replaces exactly its stretch, whatever else is on the roster', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: -72, max: 72 }), ({ instant, line: any }, hours) => {
        const at = instant.add({ hours });
        const overriding = shift({
          officer: 9,
          tier: 2,
          startsAt: instant.subtract({ hours: 24 }).toString(),
          endsAt: instant.add({ hours: 24 }).toString(),
        });
        const before = officersOnShift({ instant: at, line: any });
        const after = officersOnShift({ instant: at, line: { ...any, shifts: [...any.shifts, overriding] } });
        const during = hours >= -24 && hours < 24;
        expect(after.filter(({ tier }) => tier !== 2)).toEqual(before.filter(({ tier }) => tier !== 2));
        expect(after.some(({ id }) => id === 'officer-9')).toBe(during);
        const ids = (officers: typeof after) => officers.map(({ id }) => id).sort();
        if (!during) expect(ids(after)).toEqual(ids(before));
        if (!during) return;
        const byShift = officersOnShift({ instant: at, line: { ...any, rotations: [] } });
        const others = after.filter(({ tier, id }) => tier === 2 && id !== 'officer-9');
        expect(others).toEqual(byShift.filter(({ tier }) => tier === 2));
      }),
    );
  });
});

describe('duties', () => {
  it('are those of the officers on shift at every instant, in order of time', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 9 * 86_400 }), ({ instant, line: any }, seconds) => {
        const duties = dutiesBetween({ from: instant, until: instant.add({ hours: 24 * 10 }), line: any });
        const at = instant.add({ seconds });
        const covering = duties.filter(
          ({ from, until }) =>
            Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0,
        );
        const told = covering.map((duty) => `${duty.tier} ${duty.officer.id} ${duty.until}`).sort();
        const onShift = officersOnShift({ instant: at, line: any });
        expect(told).toEqual(onShift.map(({ tier, id, until }) => `${tier} ${id} ${until}`).sort());
        const starts = duties.map(({ from }) => from.epochMilliseconds);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it('have their true length, and none that ends before or begins after the time asked for', () => {
    const rotations = [rotation({ officers: [1, 2] })];
    const [duty, ...others] = dutiesBetween({
      from: stockholm('2026-11-25T00:00:00'),
      until: stockholm('2026-11-30T09:00:00'),
      line: line({ rotations }),
    });
    expect(duty?.from.toString()).toBe('2026-11-23T08:00:00Z');
    expect(duty?.until.toString()).toBe('2026-11-30T08:00:00Z');
    expect(others).toEqual([]);
  });
});

describe('an answer from a rotation', () => {
  it('says whose turn it is and who takes the place', () => {
    const startsAt = '2026-11-25T17:00:00Z';
    const night = { startsAt, endsAt: '2026-11-26T05:00:00Z' };
    const answer = answerAt({
      instant: stockholm('2026-11-25T22:00:00'),
      line: line({
        events: [event(night)],
        rotations: [rotation({ officers: [1] }), rotation({ officers: [2], tier: 2 })],
        shifts: [shift({ ...night, officer: 3 }), shift({ ...night, officer: 4, tier: 2, extra: true })],
      }),
    });
    expect(answer.ladder.map(({ tier, officer: id }) => [tier, id])).toEqual([
      [1, 'officer-3'],
      [2, 'officer-4'],
      [2, 'officer-2'],
    ]);
    expect(answer.reasons).toEqual(
      expect.arrayContaining([
        {
          code: 'on-rotation',
          name: officer(2).name,
          tier: 2,
          rotation: 'Nivå 2',
          until: '2026-11-30 09:00',
        },
        { code: 'on-extra-shift', name: officer(4).name, tier: 2, until: '2026-11-26 06:00' },
        { code: 'rotation-replaced', name: officer(1).name, tier: 1, rotation: 'Nivå 1', by: ['Jour 3'] },
        { code: 'tier-order', tier: 2, names: ['Jour 4', 'Jour 2'], until: '2026-11-25 23:00' },
      ]),
    );
  });

  it('names the one who takes over as replaced from the very hand-over on', () => {
    const startsAt = '2026-11-22T00:00:00Z';
    const stretch = { startsAt, endsAt: '2026-11-24T00:00:00Z' };
    const replaced = line({
      settings: settings({ closedOnSwedishHolidays: false, weeklyHours: [] }),
      events: [event(stretch)],
      rotations: [rotation({ officers: [1, 2] })],
      shifts: [shift({ ...stretch, officer: 3 })],
    });
    const handOver = Temporal.Instant.from('2026-11-23T08:00:00Z');
    const nameAt = (instant: Temporal.Instant) =>
      answerAt({ instant, line: replaced }).reasons.flatMap((reason) =>
        reason.code === 'rotation-replaced' ? [reason.name] : [],
      );
    expect(nameAt(handOver.subtract({ seconds: 1 }))).toEqual(['Jour 2']);
    expect(nameAt(handOver)).toEqual(['Jour 1']);
  });
});
