import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime, wallClock } from './time.ts';

const zones = ['Europe/Stockholm', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];
const from = Date.UTC(2020, 0, 1);
const until = Date.UTC(2040, 0, 1);

describe('the clock on the wall', () => {
  it.each(zones)('shows what the time zone says in %s', (timeZone) => {
    const clock = wallClock(timeZone);
    const shown = (at: number) => {
      const { day, time } = clock(at);
      return `${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${time.slice(0, 5)}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: from, max: until }), (at) => {
        expect(shown(at)).toBe(localTime(at, timeZone));
      }),
    );
    let next = Temporal.Instant.fromEpochMilliseconds(from)
      .toZonedDateTimeISO(timeZone)
      .getTimeZoneTransition('next');
    while (next !== null && next.epochMilliseconds < until) {
      const change = next.epochMilliseconds;
      // Asked at the very change, before what lies on either side is known.
      const fresh = wallClock(timeZone);
      for (const at of [change, change - 1, change + 1]) {
        expect(shown(at)).toBe(localTime(at, timeZone));
        expect(fresh(at)).toEqual(clock(at));
      }
      next = next.getTimeZoneTransition('next');
    }
  });
});
