import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LadderStep, ladderTimes, nextStep, rotateLadder } from './index.ts';
import { anyInstant } from './testing/lines.ts';

function step(tier: number, number: number, ringSeconds = 20): LadderStep {
  const phone = `+467017406${10 + number}`;
  return {
    tier,
    name: `Jour ${number}`,
    phone,
    officer: `officer-${number}`,
    acceptByKey: true,
    ringSeconds,
  };
}

const anyLadder = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 5, max: 60 })), { maxLength: 12 })
  .map((list) => list.toSorted(([a], [b]) => a - b).map(([tier, ring], number) => step(tier, number, ring)));
const anyWait = fc.record({
  ladder: anyLadder,
  rounds: fc.integer({ min: 1, max: 5 }),
  maxWaitSeconds: fc.integer({ min: 30, max: 600 }),
});

describe('the next step', () => {
  it('goes through the ladder as often as there are rounds', () => {
    const ladder = [step(1, 1), step(2, 2)];
    const way = Array.from({ length: 6 }, (_, taken) =>
      nextStep({ ladder, rounds: 2, maxWaitSeconds: 180, taken, waitedSeconds: taken * 20 }),
    );
    expect(way.map((next) => next && [next.round, next.step.phone, next.ringSeconds])).toEqual([
      [1, '+46701740611', 20],
      [1, '+46701740612', 20],
      [2, '+46701740611', 20],
      [2, '+46701740612', 20],
      null,
      null,
    ]);
  });

  it('is cut to what is left of the wait, and is none when less than eight seconds are left', () => {
    const after = (waitedSeconds: number) =>
      nextStep({ ladder: [step(1, 1)], rounds: 5, maxWaitSeconds: 60, taken: 1, waitedSeconds });
    expect(after(40)?.ringSeconds).toBe(20);
    expect(after(45.2)?.ringSeconds).toBe(14);
    expect(after(52)?.ringSeconds).toBe(8);
    expect(after(52.1)).toBeNull();
    expect(after(600)).toBeNull();
    expect(after(-5)?.ringSeconds).toBe(20);
  });

  it('never lets the caller wait longer than the longest wait, however fast or slow each telephone is', () => {
    fc.assert(
      fc.property(
        anyWait,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
        (wait, parts) => {
          let waitedSeconds = 0;
          for (let taken = 0; ; taken += 1) {
            const next = nextStep({ ...wait, taken, waitedSeconds });
            if (next === null) break;
            expect(next.ringSeconds).toBeLessThanOrEqual(next.step.ringSeconds);
            waitedSeconds += next.ringSeconds * (parts[taken] ?? 1);
            expect(waitedSeconds).toBeLessThanOrEqual(wait.maxWaitSeconds);
          }
        },
      ),
    );
  });

  it('leaves nobody out while the time allows it, and stops only when the rounds or the time are over', () => {
    fc.assert(
      fc.property(anyWait, (wait) => {
        const times = ladderTimes(wait);
        const waited = times.reduce((sum, { ringSeconds }) => sum + ringSeconds, 0);
        const all = wait.ladder.length * wait.rounds;
        if (times.length < all) expect(wait.maxWaitSeconds - waited).toBeLessThan(8);
        for (const [index, { step: taken, round, fromSeconds, ringSeconds }] of times.entries()) {
          expect(taken).toBe(wait.ladder[index % wait.ladder.length]);
          expect(round).toBe(Math.floor(index / wait.ladder.length) + 1);
          const before = times.slice(0, index).reduce((sum, each) => sum + each.ringSeconds, 0);
          expect(fromSeconds).toBe(before);
          if (index < times.length - 1) expect(ringSeconds).toBe(taken.ringSeconds);
        }
        expect(times.length).toBeLessThanOrEqual(all);
      }),
    );
  });
});

describe('the turning ladder', () => {
  it('begins with another officer of the tier each hour, and keeps the desk as it is', () => {
    const ladder = [step(0, 1), step(0, 2), step(1, 3), step(1, 4), step(1, 5), step(2, 6)];
    const at = (hours: number) =>
      rotateLadder(ladder, Temporal.Instant.fromEpochMilliseconds(hours * 3_600_000)).map(({ name }) =>
        name.slice('Jour '.length),
      );
    expect(at(3)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(at(4)).toEqual(['1', '2', '4', '5', '3', '6']);
    expect(at(5)).toEqual(['1', '2', '5', '3', '4', '6']);
    expect(at(6)).toEqual(at(3));
    expect(at(-1)).toEqual(at(2));
  });

  it('loses and doubles nobody, keeps the tiers in order, and has each begin once in as many hours', () => {
    fc.assert(
      fc.property(anyLadder, anyInstant, (ladder, instant) => {
        const turned = rotateLadder(ladder, instant);
        expect(turned.map(({ tier }) => tier)).toEqual(ladder.map(({ tier }) => tier));
        expect(turned.toSorted(byPhone)).toEqual(ladder.toSorted(byPhone));
        const tier = ladder.filter((each) => each.tier === 1);
        const firsts = tier.map((_, hours) => rotateLadder(tier, instant.add({ hours }))[0]?.phone);
        expect(new Set(firsts).size).toBe(tier.length);
      }),
    );
  });
});

function byPhone(a: LadderStep, b: LadderStep): number {
  return a.phone < b.phone ? -1 : 1;
}
