import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt, changesBetween, lineStatusAt } from './index.ts';
import type { Line } from './line.ts';
import { anyLine, event, line, shift, stockholm } from './testing/lines.ts';

const publicly = (instant: Temporal.Instant, of: Line) => {
  const { state, answered } = answerAt({ instant, line: of });
  return { state, answered };
};
const secondBefore = (instant: string) => Temporal.Instant.from(instant).subtract({ seconds: 1 });

describe('the status of the line', () => {
  it('agrees with the answer now, at each change and one second before it', () => {
    fc.assert(
      fc.property(anyLine, ({ instant, line: any }) => {
        const status = lineStatusAt({ instant, line: any });
        expect(status).toMatchObject(publicly(instant, any));
        expect(status.until).toBe(status.next?.at ?? null);
        let before: object = publicly(instant, any);
        for (const change of status.changes) {
          expect(publicly(secondBefore(change.at), any)).toEqual(before);
          before = publicly(Temporal.Instant.from(change.at), any);
          expect(change).toMatchObject(before);
        }
        if (status.changes.length > 0) expect(status.next).toEqual(status.changes[0]);
        if (status.next !== null) {
          expect(publicly(secondBefore(status.next.at), any)).toEqual(publicly(instant, any));
          expect(publicly(Temporal.Instant.from(status.next.at), any)).not.toEqual(publicly(instant, any));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('misses no change: between two of them nothing differs', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 48 * 3600 - 1 }), ({ instant, line: any }, ahead) => {
        const { changes, state, answered } = lineStatusAt({ instant, line: any });
        const then = instant.add({ seconds: ahead });
        const last = changes.findLast(({ at }) => Temporal.Instant.compare(at, then) <= 0);
        expect(publicly(then, any)).toEqual(
          last === undefined ? { state, answered } : { state: last.state, answered: last.answered },
        );
      }),
      { numRuns: 300 },
    );
  });

  it('tells since when it is so', () => {
    fc.assert(
      fc.property(anyLine, fc.double({ min: 0, max: 1, noNaN: true }), ({ instant, line: any }, part) => {
        const { since, state, answered } = lineStatusAt({ instant, line: any });
        const from = since === null ? instant.subtract({ hours: 72 }) : Temporal.Instant.from(since);
        const seconds = Math.floor(((instant.epochMilliseconds - from.epochMilliseconds) / 1000) * part);
        expect(publicly(from.add({ seconds }), any)).toEqual({ state, answered });
        if (since !== null) expect(publicly(secondBefore(since), any)).not.toEqual({ state, answered });
      }),
      { numRuns: 200 },
    );
  });

  it('tells from when somebody answers', () => {
    fc.assert(
      fc.property(anyLine, fc.double({ min: 0, max: 1, noNaN: true }), ({ instant, line: any }, part) => {
        const { answered, answeredFrom } = lineStatusAt({ instant, line: any });
        if (answered) {
          expect(answeredFrom).toBe(instant.toString());
          return;
        }
        const end =
          answeredFrom === null ? instant.add({ hours: 59 * 24 }) : Temporal.Instant.from(answeredFrom);
        const seconds = Math.floor(((end.epochMilliseconds - instant.epochMilliseconds - 1) / 1000) * part);
        expect(publicly(instant.add({ seconds }), any).answered).toBe(false);
        if (answeredFrom !== null) expect(publicly(end, any).answered).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('lists the events going on, and when that list changes next', () => {
    fc.assert(
      fc.property(anyLine, ({ instant, line: any }) => {
        const { events, eventsChangeAt } = lineStatusAt({ instant, line: any });
        const ongoing = (at: Temporal.Instant) =>
          any.events
            .filter(
              ({ startsAt, endsAt }) =>
                Temporal.Instant.compare(startsAt, at) <= 0 && Temporal.Instant.compare(at, endsAt) < 0,
            )
            .map(({ id }) => id)
            .sort();
        expect(events.map(({ id }) => id).sort()).toEqual(ongoing(instant));
        if (eventsChangeAt === null) return;
        expect(ongoing(secondBefore(eventsChangeAt))).toEqual(ongoing(instant));
      }),
    );
  });

  it('goes through a week with an event as a newsroom would tell it', () => {
    const events = [event({ startsAt: '2026-11-27T15:00:00Z', endsAt: '2026-11-28T05:00:00Z' })];
    const shifts = [shift({ startsAt: '2026-11-27T16:00:00Z', endsAt: '2026-11-28T02:00:00Z' })];
    const status = lineStatusAt({
      instant: stockholm('2026-11-27T16:30:00'),
      line: line({ events, shifts }),
    });
    expect(status).toMatchObject({
      state: 'desk',
      answered: true,
      since: '2026-11-27T07:00:00Z',
      until: '2026-11-27T16:00:00Z',
      eventsChangeAt: '2026-11-28T05:00:00Z',
      changes: [
        { at: '2026-11-27T16:00:00Z', state: 'event', answered: true },
        { at: '2026-11-28T02:00:00Z', state: 'event', answered: false },
        { at: '2026-11-28T05:00:00Z', state: 'closed', answered: false },
      ],
    });
    const closed = lineStatusAt({
      instant: stockholm('2026-11-28T07:00:00'),
      line: line({ events, shifts }),
    });
    expect(closed).toMatchObject({
      answeredFrom: '2026-11-30T07:00:00Z',
      changes: [],
      next: { state: 'desk' },
    });
  });
});

describe('changes between two instants', () => {
  it('are those that the answers show, second by second', () => {
    fc.assert(
      fc.property(anyLine, ({ instant, line: any }) => {
        const from = instant.subtract({ seconds: 20 });
        const until = instant.add({ seconds: 20 });
        const seen: object[] = [];
        let before = publicly(from, any);
        for (let at = from; Temporal.Instant.compare(at, until) < 0; at = at.add({ seconds: 1 })) {
          const now = publicly(at, any);
          if (now.state !== before.state || now.answered !== before.answered)
            seen.push({ at: at.toString(), ...now });
          before = now;
        }
        expect(changesBetween({ from, until, line: any })).toEqual(seen);
      }),
      { numRuns: 50 },
    );
  });
});
