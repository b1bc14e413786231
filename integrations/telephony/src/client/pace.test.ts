import { expect, it } from 'vitest';
import { paced } from './pace.ts';

it('begins at once when it is time again, and else waits for the rest of the interval', async () => {
  let now = 0;
  const begun: number[] = [];
  const sleep = async (milliseconds: number) => {
    now += milliseconds;
  };
  const pace = paced(1000, { now: () => now, sleep });
  for (const later of [0, 0, 300, 5000]) {
    now += later;
    await pace(async () => begun.push(now));
  }
  expect(begun).toEqual([0, 1000, 2000, 7000]);
});
