import { describe, expect, it } from 'vitest';
import { clock, clockWithSeconds, end, fullMoment, moment, stretch } from './time.ts';

const now = Temporal.Instant.from('2026-11-22T20:00:00Z');
const sv = { language: 'sv', timeZone: 'Europe/Stockholm', now } as const;
const en = { ...sv, language: 'en' } as const;

describe('a moment in words', () => {
  it('names the day that is near', () => {
    expect(moment('2026-11-22T21:00:00Z', sv)).toBe('i dag kl. 22.00');
    expect(moment('2026-11-23T07:00:00Z', sv)).toBe('i morgon kl. 8.00');
    expect(moment('2026-11-21T07:05:00Z', en)).toBe('yesterday, 08:05');
  });

  it('goes by the day of the press office, not of the server', () => {
    expect(moment('2026-11-22T23:30:00Z', sv)).toBe('i morgon kl. 0.30');
  });

  it('names weekday and date further off, and the year where it changes', () => {
    expect(moment('2026-11-27T07:00:00Z', sv)).toBe('fredag 27 november kl. 8.00');
    expect(moment('2027-01-05T07:00:00Z', en)).toMatch(/^Tuesday,? 5 January 2027, 08:00$/);
  });

  it('names the year too where it is far from the present', () => {
    expect(fullMoment('2026-12-25T02:00:00Z', sv)).toBe('fredag 25 december 2026 kl. 3.00');
    expect(fullMoment('2026-12-25T02:00:00Z', en)).toMatch(/^Friday,? 25 December 2026, 03:00$/);
  });

  it('writes the hour that happens twice by the clock on the wall', () => {
    expect(clock('2026-10-25T00:30:00Z', sv)).toBe('kl. 2.30');
    expect(clock('2026-10-25T01:30:00Z', sv)).toBe('kl. 2.30');
  });

  it('is told to the second where that matters', () => {
    expect(clockWithSeconds('2026-11-22T13:02:31.480Z', sv)).toBe('kl. 14.02.31');
    expect(clockWithSeconds('2026-11-22T08:02:05Z', en)).toBe('09:02:05');
  });
});

describe('an end', () => {
  it('is the time alone today', () => {
    expect(end('2026-11-22T21:00:00Z', sv)).toBe('kl. 22.00');
    expect(end('2026-11-23T07:00:00Z', en)).toBe('tomorrow, 08:00');
  });
});

describe('a stretch of time', () => {
  it('says the day once when it begins and ends on it', () => {
    const today = { from: '2026-11-22T21:00:00Z', until: '2026-11-22T22:30:00Z' };
    expect(stretch(today, sv)).toBe('i dag kl. 22.00–23.30');
    expect(stretch(today, en)).toBe('today, 22:00–23:30');
  });

  it('says both days otherwise', () => {
    const night = { from: '2026-11-22T21:00:00Z', until: '2026-11-23T07:00:00Z' };
    expect(stretch(night, sv)).toBe('i dag kl. 22.00 – i morgon kl. 8.00');
  });
});
