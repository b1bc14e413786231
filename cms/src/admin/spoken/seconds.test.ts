import { describe, expect, it } from 'vitest';
import { patienceSeconds, spokenSeconds } from './seconds.ts';

describe('the length of a spoken text', () => {
  it('is that of what is said, without what no voice reads', () => {
    expect(spokenSeconds('')).toBe(0);
    expect(spokenSeconds('  \n ')).toBe(0);
    expect(spokenSeconds('Hej.')).toBe(1);
    expect(spokenSeconds('ab  \n cd')).toBe(spokenSeconds('ab cd'));
  });

  it('is near what 150 words a minute take', () => {
    const words = 'Du har kommit till pressjouren på Isvägsverket och just nu kan ingen ta ditt samtal.';
    const seconds = (words.split(' ').length / 150) * 60;
    expect(spokenSeconds(words)).toBeGreaterThan(seconds * 0.8);
    expect(spokenSeconds(words)).toBeLessThan(seconds * 1.3);
    expect(spokenSeconds(words.repeat(6))).toBeGreaterThan(patienceSeconds);
  });
});
