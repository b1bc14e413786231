import { describe, expect, it } from 'vitest';
import { tooLong } from './check-times.ts';

const hours = (count: number) => count * 3_600_000;
const now = Date.parse('2026-11-22T12:00:00Z');

describe('how long an event may last', () => {
  it.each([
    { what: 'a new one for 72 hours', from: 0, to: 72, begun: false, refused: false },
    { what: 'a new one for longer', from: 0, to: 73, begun: false, refused: true },
    { what: 'a new one that began before', from: -70, to: 3, begun: false, refused: true },
    { what: 'a coming one for longer', from: 5, to: 78, begun: true, refused: true },
    { what: 'an ongoing one, by a day', from: -70, to: 26, begun: true, refused: false },
    { what: 'an ongoing one, again and again', from: -700, to: 72, begun: true, refused: false },
    { what: 'an ongoing one, beyond 72 hours from now', from: -70, to: 73, begun: true, refused: true },
  ])('$what: refused $refused', ({ from, to, begun, refused }) => {
    const why = tooLong({ starts: now + hours(from), ends: now + hours(to), now, begun });
    expect(why !== null).toBe(refused);
  });
});
