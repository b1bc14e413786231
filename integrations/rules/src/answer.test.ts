import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt, explain, officersOnShift, reachableOfficers } from './index.ts';
import type { Line } from './line.ts';
import { anyLine, event, line, settings, shift, stockholm } from './testing/lines.ts';

const evening = stockholm('2026-11-23T22:00:00');
const night = { startsAt: '2026-11-23T16:00:00Z', endsAt: '2026-11-24T07:00:00Z' };

describe('the ladder', () => {
  it('holds the desk numbers in their order within office hours', () => {
    const deskNumbers = [
      { label: 'Pressbordet', phone: '+46846500411', acceptByKey: false },
      { label: 'Presschefen', phone: '+46846500412', acceptByKey: true },
    ];
    const answer = answerAt({
      instant: stockholm('2026-11-23T10:00:00'),
      line: line({ settings: settings({ deskNumbers }), shifts: [shift(night)] }),
    });
    expect(answer).toMatchObject({ state: 'desk', answered: true });
    expect(answer.ladder).toEqual([
      {
        tier: 0,
        name: 'Pressbordet',
        phone: '+46846500411',
        officer: null,
        acceptByKey: false,
        ringSeconds: 20,
      },
      {
        tier: 0,
        name: 'Presschefen',
        phone: '+46846500412',
        officer: null,
        acceptByKey: true,
        ringSeconds: 20,
      },
    ]);
  });

  it('goes on to the officers from the desk only where that is wanted', () => {
    const shifts = [shift({ startsAt: '2026-11-23T06:00:00Z', endsAt: '2026-11-23T18:00:00Z' })];
    const at = (overflowToOfficers: boolean, deskNumbers = settings().deskNumbers) =>
      answerAt({
        instant: stockholm('2026-11-23T10:00:00'),
        line: line({ settings: settings({ overflowToOfficers, deskNumbers }), shifts }),
      });
    expect(at(false).ladder.map(({ tier }) => tier)).toEqual([0]);
    expect(at(true).ladder.map(({ tier }) => tier)).toEqual([0, 1]);
    expect(at(true, [])).toMatchObject({ answered: true, ladder: [{ tier: 1 }] });
    expect(at(false, [])).toMatchObject({ state: 'desk', answered: false, ladder: [] });
  });

  it('is empty and unanswered when an event is ongoing and nobody is on shift', () => {
    const answer = answerAt({ instant: evening, line: line({ events: [event(night)] }) });
    expect(answer).toMatchObject({ state: 'event', answered: false, ladder: [] });
    expect(answer.reasons.map(({ code }) => code)).toEqual([
      'outside-office-hours',
      'event-staffed',
      'nobody-on-shift',
    ]);
  });

  it('has officers tier by tier, and in a tier turns them by the hour, beginning with the shift that began first', () => {
    const later = { startsAt: '2026-11-23T18:00:00Z', endsAt: '2026-11-24T07:00:00Z' };
    const shifts = [
      shift({ ...night, officer: 3, tier: 3 }),
      shift({ ...later, officer: 1, tier: 1 }),
      shift({ ...night, officer: 2, tier: 1 }),
      shift({ ...night, officer: 4, tier: 2 }),
    ];
    const staffed = line({ events: [event(night)], shifts });
    const ladderAt = (instant: Temporal.Instant) =>
      answerAt({ instant, line: staffed }).ladder.map(({ officer }) => officer);
    // 21:00 UTC is an odd hour since 1970.
    expect(ladderAt(evening)).toEqual(['officer-1', 'officer-2', 'officer-4', 'officer-3']);
    const next = evening.add({ hours: 1 });
    expect(ladderAt(next.subtract({ seconds: 1 }))).toEqual(ladderAt(evening));
    expect(ladderAt(next)).toEqual(['officer-2', 'officer-1', 'officer-4', 'officer-3']);
  });

  it('rings each telephone once, and neither a missing number nor the press number', () => {
    const number = settings().number;
    const shifts = [
      shift({ ...night, officer: 1, tier: 2 }),
      shift({ ...night, officer: 1, tier: 1 }),
      { ...shift({ ...night, officer: 2 }), officer: { id: 'officer-2', name: 'Utan nummer', phone: null } },
      { ...shift({ ...night, officer: 3 }), officer: { id: 'officer-3', name: 'I ring', phone: number } },
    ];
    const answer = answerAt({ instant: evening, line: line({ events: [event(night)], shifts }) });
    expect(answer.ladder.map(({ tier, officer }) => [tier, officer])).toEqual([[1, 'officer-1']]);
    expect(answer.reasons.map(({ code }) => code)).toContain('officer-without-number');
    expect(answer.reasons.map(({ code }) => code)).toContain('officer-has-press-number');
    expect(officersOnShift({ instant: evening, line: line({ shifts }) })).toHaveLength(4);
    expect(
      reachableOfficers({ instant: evening, line: line({ shifts }) }).map(({ id, tier }) => [id, tier]),
    ).toEqual([
      ['officer-1', 1],
      ['officer-1', 2],
    ]);
  });

  it('stays up while any of two overlapping staffed events lasts, and does not for one that is not staffed', () => {
    const events = [
      event({ startsAt: '2026-11-23T18:00:00Z', endsAt: '2026-11-23T20:00:00Z' }),
      event({ startsAt: '2026-11-23T19:00:00Z', endsAt: '2026-11-23T22:00:00Z' }),
      event({ startsAt: '2026-11-23T17:00:00Z', endsAt: '2026-11-24T05:00:00Z', staffed: false }),
    ];
    const stateAt = (instant: string) =>
      answerAt({ instant: Temporal.Instant.from(instant), line: line({ events, shifts: [shift(night)] }) })
        .state;
    expect(stateAt('2026-11-23T17:59:59Z')).toBe('closed');
    expect(stateAt('2026-11-23T18:00:00Z')).toBe('event');
    expect(stateAt('2026-11-23T20:00:00Z')).toBe('event');
    expect(stateAt('2026-11-23T21:59:59Z')).toBe('event');
    expect(stateAt('2026-11-23T22:00:00Z')).toBe('closed');
  });

  it('follows shifts across both nights when the clock changes, by instants', () => {
    for (const handOver of ['2026-10-25T01:00:00Z', '2026-03-29T01:00:00Z']) {
      const at = Temporal.Instant.from(handOver);
      const around = {
        startsAt: at.subtract({ hours: 6 }).toString(),
        endsAt: at.add({ hours: 6 }).toString(),
      };
      const shifts = [
        shift({ officer: 1, startsAt: around.startsAt, endsAt: handOver }),
        shift({ officer: 2, startsAt: handOver, endsAt: around.endsAt }),
      ];
      const who = (instant: Temporal.Instant) =>
        answerAt({ instant, line: line({ events: [event(around)], shifts }) }).ladder.map(
          ({ officer }) => officer,
        );
      expect(who(at.subtract({ seconds: 1 }))).toEqual(['officer-1']);
      expect(who(at)).toEqual(['officer-2']);
    }
  });
});

describe('a call that nobody takes', () => {
  const shifts = [shift(night)];
  const events = [event(night)];
  const offered = settings({ voicemail: { offered: true, maxSeconds: 60 }, rounds: 3, maxWaitSeconds: 90 });
  const at = (changes: Partial<Line>) =>
    answerAt({ instant: evening, line: line({ settings: offered, events, shifts, ...changes }) });

  it('ends in the voicemail where it is offered, and in the message else', () => {
    expect(at({})).toMatchObject({ unanswered: 'voicemail', rounds: 3, maxWaitSeconds: 90 });
    expect(at({}).reasons.at(-1)).toEqual({ code: 'ends-in-voicemail' });
    expect(at({ settings: settings() })).toMatchObject({ answered: true, unanswered: 'message' });
    expect(at({ settings: settings() }).reasons.at(-1)).toEqual({ code: 'ends-in-message' });
  });

  it('is promised nothing by a closed line, nor by one with nobody on it', () => {
    expect(at({ events: [] })).toMatchObject({ state: 'closed', unanswered: 'message' });
    expect(at({ shifts: [] })).toMatchObject({ state: 'event', unanswered: 'message' });
  });

  it('rings an officer for 15 to 20 seconds, and the desk for as long as it wants', () => {
    const rings = (ringSeconds: number) =>
      answerAt({
        instant: stockholm('2026-11-23T17:00:00').subtract({ seconds: 1 }),
        line: line({
          settings: settings({ ringSeconds, overflowToOfficers: true }),
          shifts: [shift({ startsAt: '2026-11-23T12:00:00Z', endsAt: '2026-11-23T18:00:00Z' })],
        }),
      }).ladder.map((step) => step.ringSeconds);
    expect(rings(5)).toEqual([5, 15]);
    expect(rings(18)).toEqual([18, 18]);
    expect(rings(60)).toEqual([60, 20]);
  });
});

describe('every answer', () => {
  it('is answered exactly when its ladder is not empty, in order of tiers, without a number twice', () => {
    fc.assert(
      fc.property(anyLine, ({ instant, line: any }) => {
        const { state, answered, ladder, reasons } = answerAt({ instant, line: any });
        expect(answered).toBe(ladder.length > 0);
        if (state === 'closed') expect(ladder).toEqual([]);
        if (state === 'event') expect(ladder.every(({ tier }) => tier > 0)).toBe(true);
        expect(ladder.map(({ tier }) => tier)).toEqual(ladder.map(({ tier }) => tier).sort((a, b) => a - b));
        expect(new Set(ladder.map(({ phone }) => phone)).size).toBe(ladder.length);
        expect(ladder.filter(({ tier }) => tier > 0).every(({ acceptByKey }) => acceptByKey)).toBe(true);
        for (const reason of reasons) {
          for (const language of ['sv', 'en'] as const) {
            expect(explain(reason, language)).toMatch(/^\S.*\.$/);
            expect(explain(reason, language)).not.toMatch(/undefined|null|\+46/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which events, shifts and rotations are listed', () => {
    fc.assert(
      fc.property(anyLine, ({ instant, line: any }) => {
        const reversed = {
          ...any,
          events: any.events.toReversed(),
          shifts: any.shifts.toReversed(),
          rotations: any.rotations.toReversed(),
        };
        expect(answerAt({ instant, line: reversed })).toEqual(answerAt({ instant, line: any }));
      }),
    );
  });
});
