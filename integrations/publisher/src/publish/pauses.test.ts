import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPauses } from './pauses.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function lane() {
  const done: string[] = [];
  const troubles: unknown[] = [];
  const pauses = createPauses({ quiet: 250, onTrouble: (error) => troubles.push(error) });
  const later = (name: string) => pauses.later(name, async () => void done.push(name));
  return { done, troubles, pauses, later };
}

it('does nothing while something is published, and then the newest first, each once', async () => {
  const { done, pauses, later } = lane();
  for (const name of ['a', 'b', 'a']) later(name);
  for (let step = 0; step < 10; step += 1) {
    await vi.advanceTimersByTimeAsync(200);
    pauses.put();
  }
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(250);
  expect(done).toEqual(['a', 'b']);
});

it('stops between two things when something is published, and goes on in the next pause', async () => {
  const { done, pauses, later } = lane();
  later('after');
  pauses.later('first', async () => {
    done.push('first');
    pauses.put();
  });
  await vi.advanceTimersByTimeAsync(250);
  expect(done).toEqual(['first']);
  await vi.advanceTimersByTimeAsync(250);
  expect(done).toEqual(['first', 'after']);
});

it('forgets the oldest where a whole newsroom waits', async () => {
  const { done, later } = lane();
  for (let at = 0; at < 2001; at += 1) later(`page ${at}`);
  await vi.advanceTimersByTimeAsync(250);
  expect([done.length, done.at(0), done.at(-1)]).toEqual([2000, 'page 2000', 'page 1']);
});

it('tells of what fails and goes on; after it is closed it does nothing', async () => {
  const { done, troubles, pauses, later } = lane();
  later('after');
  pauses.later('fails', () => Promise.reject(new Error('no')));
  await vi.advanceTimersByTimeAsync(250);
  expect([done, troubles]).toEqual([['after'], [new Error('no')]]);
  later('never');
  await pauses.close();
  later('never either');
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual(['after']);
});
