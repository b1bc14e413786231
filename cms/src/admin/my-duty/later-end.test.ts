import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tooLong } from '../../collections/Events/check-times.ts';
import { laterEnd } from './later-end.ts';

const now = Temporal.Instant.from('2026-11-22T20:00:30Z');

describe('the later end of an event', () => {
  it('is twelve hours after the end', () => {
    expect(laterEnd({ endsAt: '2026-11-23T07:30:00Z', now })).toBe('2026-11-23T19:30:00.000Z');
  });

  it('is no more than 72 hours from now, and none where the event lasts that long already', () => {
    expect(laterEnd({ endsAt: '2026-11-25T12:00:00Z', now })).toBe('2026-11-25T20:00:00.000Z');
    expect(laterEnd({ endsAt: '2026-11-25T20:00:00Z', now })).toBeNull();
  });

  it('is always later, and one that the cms takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 * 3_600_000 }), (left) => {
        const nowAt = now.epochMilliseconds;
        const later = laterEnd({ endsAt: new Date(nowAt + left).toISOString(), now });
        if (later === null) return;
        const ends = Date.parse(later);
        expect(ends).toBeGreaterThan(nowAt + left);
        expect(tooLong({ starts: nowAt - 3_600_000, ends, now: nowAt, begun: true })).toBeNull();
      }),
    );
  });
});
