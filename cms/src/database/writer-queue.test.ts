import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WriterQueue } from './writer-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nothing = () => undefined;

it('lets one in at a time, in the order in which they came', async () => {
  const queue = new WriterQueue({ patience: 100 });
  const order: number[] = [];
  const work = async (n: number) => {
    const turn = await queue.enter(nothing);
    order.push(n);
    await Promise.resolve();
    order.push(n);
    turn.leave();
  };
  await Promise.all([work(1), work(2), work(3)]);
  expect(order).toEqual([1, 1, 2, 2, 3, 3]);
});

it('counts leaving twice once', async () => {
  const queue = new WriterQueue({ patience: 100 });
  const first = await queue.enter(nothing);
  first.leave();
  const second = await queue.enter(nothing);
  first.leave();
  const third = vi.fn();
  void queue.enter(nothing).then(third);
  await Promise.resolve();
  expect(third).not.toHaveBeenCalled();
  second.leave();
  await vi.waitFor(() => expect(third).toHaveBeenCalled());
});

it('refuses a write that waits for a transaction that does not end, and says why', async () => {
  const queue = new WriterQueue({ patience: 100 });
  await queue.enter(nothing);
  const waiting = expect(queue.enter(nothing)).rejects.toThrow(/hand on its req/);
  await vi.advanceTimersByTimeAsync(100);
  await waiting;
});

it('puts a forgotten transaction out, and goes on', async () => {
  const queue = new WriterQueue({ patience: 100 });
  const evict = vi.fn();
  await queue.enter(evict);
  await vi.advanceTimersByTimeAsync(150);
  const next = queue.enter(nothing);
  await vi.advanceTimersByTimeAsync(50);
  await next;
  expect(evict).toHaveBeenCalledOnce();
});
