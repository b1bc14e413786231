import fc from 'fast-check';
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

it('lets those of different subjects in beside each other, and whoever names none alone', async () => {
  const queue = new WriterQueue({ patience: 100, most: 2 });
  const inside: string[] = [];
  const come = async (name: string, subject?: string) => {
    const turn = await queue.enter(nothing, subject);
    inside.push(name);
    return turn;
  };
  const first = await come('first a', 'a');
  const second = await come('b', 'b');
  const others = [come('c', 'c'), come('alone'), come('a', 'a')];
  await Promise.resolve();
  expect(inside).toEqual(['first a', 'b']);
  second.leave();
  const third = await others[0];
  expect(inside).toEqual(['first a', 'b', 'c']);
  first.leave();
  third?.leave();
  const alone = await others[1];
  expect(inside.slice(3)).toEqual(['alone']);
  alone?.leave();
  await others[2];
  expect(inside.slice(3)).toEqual(['alone', 'a']);
});

it('reserves what nobody beside a turn has, nor had since it began', async () => {
  const queue = new WriterQueue({ patience: 100, most: 3 });
  const a = await queue.enter(nothing, 'a');
  const b = await queue.enter(nothing, 'b');
  expect(a.reserve('picture')).toBe(true);
  expect(a.reserve('picture')).toBe(true);
  expect(b.reserve('picture')).toBe(false);
  expect(b.reserve('a')).toBe(false);
  a.leave();
  expect(b.reserve('picture')).toBe(false);
  const later = await queue.enter(nothing, 'a');
  expect(later.reserve('picture')).toBe(true);
});

const subjects = [null, 'a', 'b', 'c', 'd'] as const;
const coming = fc.record({
  subject: fc.constantFrom(...subjects),
  reserves: fc.array(fc.constantFrom('a', 'b', 'x', 'y'), { maxLength: 3 }),
  steps: fc.nat(4),
});

it('never has two inside that have the same, however many come, and lets all in in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(coming, { maxLength: 25 }),
      fc.integer({ min: 1, max: 4 }),
      async (all, most) => {
        const queue = new WriterQueue({ patience: 100_000, most });
        const inside = new Map<number, Set<string> | null>();
        /** What those had who left while others were inside. */
        const left = new Map<number, Set<string>>();
        const order: number[] = [];
        const look = () => {
          const held = [...inside.values()];
          if (held.includes(null)) expect(held).toHaveLength(1);
          expect(held.length).toBeLessThanOrEqual(most);
          const had = held.flatMap((has) => [...(has ?? [])]);
          expect(new Set(had).size).toBe(had.length);
        };
        await Promise.all(
          all.map(async ({ subject, reserves, steps }, n) => {
            const turn = await queue.enter(nothing, subject);
            order.push(n);
            const has = subject === null ? null : new Set<string>([subject]);
            inside.set(n, has);
            left.set(n, new Set());
            look();
            for (const wanted of reserves) {
              await Promise.resolve();
              if (turn.reserve(wanted)) has?.add(wanted);
              look();
            }
            for (let step = 0; step < steps; step += 1) await Promise.resolve();
            inside.delete(n);
            turn.leave();
          }),
        );
        expect(order).toEqual(all.map((_, n) => n));
      },
    ),
  );
});
