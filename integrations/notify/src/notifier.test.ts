import { expect, it } from 'vitest';
import { healthOf } from './notifier.ts';

const now = Temporal.Instant.from('2026-11-23T21:00:00Z');
const idle = { reachedAt: now, underWay: 0, untold: 0, oldestDueAt: null };

it('is ready while the cms answers', () => {
  expect(healthOf({ ...idle, reachedAt: now.subtract({ seconds: 30 }) }, now)).toEqual({
    ready: true,
    problems: [],
  });
});

it.each([null, now.subtract({ seconds: 31 })])(
  'is not ready when the cms has not answered since %s',
  (reachedAt) => {
    expect(healthOf({ ...idle, reachedAt }, now)).toEqual({
      ready: false,
      problems: ['The cms does not answer: texts, mails and calls wait there.'],
    });
  },
);

it('says that results wait', () => {
  const { ready, problems } = healthOf({ ...idle, untold: 2 }, now);
  expect(ready).toBe(true);
  expect(problems).toEqual(['The cms has not taken the results of 2 errands yet.']);
});
