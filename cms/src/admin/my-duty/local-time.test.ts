import { describe, expect, it } from 'vitest';
import { instantOf } from './local-time.ts';

const timeZone = 'Europe/Stockholm';
const proposed = { local: '2026-10-25T02:30', instant: '2026-10-25T01:30:00Z' };
const asked = (value: string) => instantOf({ value, proposed, timeZone });

describe('a local time in a form', () => {
  it.each([
    ['2026-11-22T08:00', '2026-11-22T07:00:00.000Z'],
    ['2026-07-01T08:00', '2026-07-01T06:00:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ])('%s is %s', (value, instant) => {
    expect(asked(value)).toBe(instant);
  });

  it('is what the form proposed, where it was left, though it comes twice that night', () => {
    expect(asked(proposed.local)).toBe(proposed.instant);
  });

  it.each(['', 'at eight', '2026-11-22'])('is refused when it is %j', (value) => {
    expect(asked(value)).toBeNull();
  });
});
