import { expect, it } from 'vitest';
import { despiteConflicts } from './conflict.ts';

const conflict = () =>
  Object.assign(new Error('Write conflict'), { errorLabels: ['TransientTransactionError'] });

/** Work that fails as often as there are errors. */
function failing(...errors: Error[]) {
  const waiting = [...errors];
  let tries = 0;
  const work = async () => {
    tries += 1;
    const error = waiting.shift();
    if (error) throw error;
    return 'done';
  };
  return { work, tries: () => tries };
}

it.each([
  ['a passing conflict', conflict()],
  ['one that something else was thrown for', new Error('Not saved', { cause: conflict() })],
])('tries again after %s', async (_what, error) => {
  const { work, tries } = failing(error);
  expect([await despiteConflicts(work), tries()]).toEqual(['done', 2]);
});

it('gives up with the conflict when it does not pass', async () => {
  const last = conflict();
  const { work, tries } = failing(conflict(), conflict(), conflict(), last);
  await expect(despiteConflicts(work)).rejects.toBe(last);
  expect(tries()).toBe(4);
});

it('does not try again after anything else', async () => {
  const { work, tries } = failing(Object.assign(new Error('No'), { errorLabels: ['NetworkError'] }));
  await expect(despiteConflicts(work)).rejects.toThrow('No');
  expect(tries()).toBe(1);
});
