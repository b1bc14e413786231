import { expect, it } from 'vitest';
import { sharedClock } from './clock.ts';

const start = Temporal.Instant.from('2026-10-25T00:00:00Z');

it('brings those who share a clock through in the order of their instants', async () => {
  const clock = sharedClock(start);
  const seen: [string, number][] = [];
  const live = (name: string, waits: number[]) =>
    clock.takePart(async () => {
      for (const seconds of waits) {
        await clock.pass(seconds);
        seen.push([name, start.until(clock.now).total('seconds')]);
      }
    });
  await Promise.all([live('a', [10, 10]), live('b', [5, 10, 1]), live('c', [20])]);
  expect(seen).toEqual([
    ['b', 5],
    ['a', 10],
    ['b', 15],
    ['b', 16],
    ['c', 20],
    ['a', 20],
  ]);
});

it('goes on although one of them fails', async () => {
  const clock = sharedClock(start);
  const failing = clock.takePart(async () => {
    await clock.pass(1);
    throw new Error('this one only');
  });
  const other = clock.takePart(() => clock.pass(2));
  await expect(failing).rejects.toThrow('this one only');
  await other;
  expect(clock.now).toEqual(start.add({ seconds: 2 }));
});
