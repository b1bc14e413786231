import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedCall, callStatistics } from './statistics.ts';

const timeZone = 'Europe/Stockholm';
const call = (startedAt: string, change: CountedCall = {}): CountedCall => ({
  startedAt,
  outcome: 'answered',
  lineState: 'desk',
  waitSeconds: 10,
  callBack: 'none',
  ...change,
});
const at = '2026-11-20T09:15:00.000Z';

describe('the figures of calls', () => {
  it('tell how long those who were answered waited, of all who phoned', () => {
    const waits = [5, 20, 21, 60, 300].map((waitSeconds) => call(at, { waitSeconds }));
    const missed = call(at, { outcome: 'missed', waitSeconds: null, callBack: 'owed' });
    const { answeredWithin, medianWaitSeconds, total, callBacks } = callStatistics({
      calls: [...waits, missed],
      timeZone,
    });
    expect(answeredWithin).toEqual([
      { seconds: 20, calls: 2 },
      { seconds: 40, calls: 3 },
      { seconds: 60, calls: 4 },
      { seconds: 120, calls: 4 },
    ]);
    expect(medianWaitSeconds).toBe(21);
    expect(total).toEqual({ calls: 6, answered: 5, voicemail: 0, message: 0, missed: 1 });
    expect(callBacks).toEqual({ owed: 1, done: 0 });
  });

  it('have no median without an answered call, and the middle of two', () => {
    expect(callStatistics({ calls: [], timeZone }).medianWaitSeconds).toBeNull();
    const calls = [call(at, { waitSeconds: 10 }), call(at, { waitSeconds: 15 })];
    expect(callStatistics({ calls, timeZone }).medianWaitSeconds).toBe(12.5);
  });

  it('leave out blocked callers and calls that go on', () => {
    const calls = [call(at, { outcome: 'blocked' }), call(at, { outcome: 'ongoing' }), call(at)];
    expect(callStatistics({ calls, timeZone }).total.calls).toBe(1);
  });

  it('count by the hour and the weekday of the press office, an hour that comes twice as one', () => {
    const nightOfTwoTwos = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    const { byHour, byWeekday } = callStatistics({
      calls: [...nightOfTwoTwos.map((instant) => call(instant)), call('2026-10-25T23:30:00.000Z')],
      timeZone,
    });
    expect(byHour.filter(({ calls }) => calls > 0)).toMatchObject([
      { hour: 0, calls: 1 },
      { hour: 2, calls: 2 },
    ]);
    expect(byWeekday.filter(({ calls }) => calls > 0)).toMatchObject([
      { day: 1, calls: 1 },
      { day: 7, calls: 2 },
    ]);
  });

  it('add up, whatever the calls', () => {
    const calls = fc.array(
      fc.record({
        startedAt: fc
          .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
          .map((date) => date.toISOString()),
        outcome: fc.constantFrom('ongoing', 'answered', 'voicemail', 'message', 'missed', 'blocked'),
        lineState: fc.constantFrom('desk', 'event', 'closed'),
        waitSeconds: fc.nat(200),
        callBack: fc.constantFrom('none', 'owed', 'done'),
      }),
    );
    fc.assert(
      fc.property(calls, (some) => {
        const { total, byHour, byWeekday, byState } = callStatistics({ calls: some, timeZone });
        for (const parts of [byHour, byWeekday, Object.values(byState)]) {
          for (const key of ['calls', 'answered', 'voicemail', 'message', 'missed'] as const) {
            expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(total[key]);
          }
        }
        expect(total.answered + total.voicemail + total.message + total.missed).toBe(total.calls);
      }),
    );
  });
});
