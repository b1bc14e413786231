import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt, rotateLadder, timetable } from './index.ts';
import { anyLine, event, line, rotation, shift, stockholm } from './testing/lines.ts';

const days = 14;

describe('the timetable', () => {
  it('gives the answer of every instant, without a gap, in entries as long as possible', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.array(fc.integer({ min: 0, max: days * 86_400 - 1 }), { minLength: 5, maxLength: 20 }),
        ({ instant, line: any }, moments) => {
          const until = instant.add({ hours: days * 24 });
          const entries = timetable({ from: instant, until, line: any });
          expect(entries[0]?.from).toBe(instant.toString());
          expect(entries.at(-1)?.until).toBe(until.toString());
          for (const [index, { from, until: end, ...what }] of entries.entries()) {
            expect(Temporal.Instant.compare(from, end)).toBe(-1);
            const next = entries[index + 1];
            if (next === undefined) continue;
            const { from: nextFrom, until: _, ...nextWhat } = next;
            expect(nextFrom).toBe(end);
            expect(nextWhat).not.toEqual(what);
          }
          const starts = entries.map(({ from }) => Temporal.Instant.from(from));
          for (const at of [...starts, ...moments.map((seconds) => instant.add({ seconds }))]) {
            const entry = entries.findLast(({ from }) => Temporal.Instant.compare(from, at) <= 0);
            const { state, unanswered, ladder } = answerAt({ instant: at, line: any });
            expect({ ...entry, ladder: rotateLadder(entry?.ladder ?? [], at) }).toMatchObject({
              state,
              unanswered,
              ladder,
            });
          }
        },
      ),
    );
  });

  it('tells a night of an event as it goes', () => {
    const night = { startsAt: '2026-11-23T15:00:00Z', endsAt: '2026-11-24T05:00:00Z' };
    const entries = timetable({
      from: stockholm('2026-11-23T12:00:00'),
      until: stockholm('2026-11-24T12:00:00'),
      line: line({
        events: [event(night)],
        rotations: [rotation({ officers: [1] })],
        shifts: [shift({ officer: 2, startsAt: '2026-11-23T22:00:00Z', endsAt: '2026-11-24T05:00:00Z' })],
      }),
    });
    expect(
      entries.map(({ from, state, ladder }) => [from, state, ...ladder.map(({ name }) => name)]),
    ).toEqual([
      ['2026-11-23T11:00:00Z', 'desk', 'Pressbordet'],
      ['2026-11-23T16:00:00Z', 'event', 'Jour 1'],
      ['2026-11-23T22:00:00Z', 'event', 'Jour 2'],
      ['2026-11-24T05:00:00Z', 'closed'],
      ['2026-11-24T07:00:00Z', 'desk', 'Pressbordet'],
    ]);
  });

  it('is empty for no time', () => {
    const now = stockholm('2026-11-23T12:00:00');
    expect(timetable({ from: now, until: now, line: line() })).toEqual([]);
  });
});
