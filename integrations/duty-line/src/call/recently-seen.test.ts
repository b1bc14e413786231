import { expect, it } from 'vitest';
import { recentlySeen } from './recently-seen.ts';

it('remembers the latest, also one that was seen again, and forgets the oldest', () => {
  const seen = recentlySeen(3);
  for (const name of ['a', 'b', 'c', 'a', 'd']) seen.add(name);
  expect(['a', 'b', 'c', 'd'].filter(seen.has)).toEqual(['a', 'c', 'd']);
});
