import { describe, expect, it } from 'vitest';
import { answerAt } from './index.ts';
import { event, line, shift, stockholm } from './testing/lines.ts';

const evening = stockholm('2026-11-23T22:00:00');
const night = { startsAt: '2026-11-23T16:00:00Z', endsAt: '2026-11-24T07:00:00Z' };

describe('a blocked caller', () => {
  const blockedCallers = [
    { phone: '+46313900601', until: null },
    { phone: '+46313900602', until: '2026-11-23T21:00:00Z' },
  ];
  const blocking = line({ events: [event(night)], shifts: [shift(night)], blockedCallers });
  const answerTo = (from: string | undefined, instant = evening) =>
    answerAt({ instant, line: blocking, from });

  it('hears the message, and the officers on shift are not named', () => {
    const answer = answerTo('+46313900601');
    expect(answer).toMatchObject({
      state: 'event',
      blocked: true,
      answered: false,
      ladder: [],
      unanswered: 'message',
    });
    expect(answer.reasons.map(({ code }) => code)).toEqual([
      'caller-blocked',
      'outside-office-hours',
      'event-staffed',
    ]);
  });

  it('is let through from the second on at which the block expires', () => {
    const expiry = Temporal.Instant.from('2026-11-23T21:00:00Z');
    const before = answerTo('+46313900602', expiry.subtract({ seconds: 1 }));
    expect(before).toMatchObject({ blocked: true, reasons: [{ until: '2026-11-23 22:00' }, {}, {}] });
    expect(answerTo('+46313900602', expiry)).toMatchObject({ blocked: false, answered: true });
  });

  it.each(['+46313900603', 'anonymous', undefined])('is not %s', (from) => {
    expect(answerTo(from)).toMatchObject({ blocked: false, answered: true });
  });
});
