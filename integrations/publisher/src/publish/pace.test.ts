import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPace, secondsLeft } from './pace.ts';

it('finds steps of about sixty milliseconds, however long a page takes', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 6, noNaN: true }), (page) => {
      const pace = createPace();
      for (let step = 0; step < 20; step += 1) {
        pace.took({ routes: pace.size(), milliseconds: pace.size() * page });
      }
      expect(pace.size() * page).toBeGreaterThan(48);
      expect(pace.size() * page).toBeLessThan(72);
    }),
  );
});

it('learns nothing from the rest of a work that is smaller than a step', () => {
  const pace = createPace();
  const size = pace.size();
  pace.took({ routes: 1, milliseconds: 500 });
  expect(pace.size()).toBe(size);
});

it('tells how long a work will take once fifty routes are done', () => {
  expect(secondsLeft({ done: 49, total: 1000, seconds: 5 })).toBeNull();
  expect(secondsLeft({ done: 250, total: 1000, seconds: 5 })).toBe(15);
  expect(secondsLeft({ done: 3, total: 3, seconds: 5 })).toBe(0);
});
