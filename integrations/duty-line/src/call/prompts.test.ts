import { expect, it } from 'vitest';
import { promptsWithin } from './prompts.ts';

it.each([
  [180, 10, 3],
  [60, 10, 3],
  [59, 10, 2],
  [20, 10, 2],
  [19, 10, 1],
  [5, 10, 1],
  [-3, 10, 1],
  [60, 15, 2],
  [79, 15, 2],
  [80, 15, 3],
])('with %i s of the wait left and prompts of %i s asks %i times', (secondsLeft, promptSeconds, times) => {
  expect(promptsWithin({ secondsLeft, promptSeconds })).toBe(times);
});
