/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** At least `least`, at most `most`; whole. */
  whole: (least: number, most: number) => number;
  /** Any fraction from 0 up to 1. */
  fraction: () => number;
  /** True in so many of a hundred cases. */
  percent: (chance: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  /** One of them, each as often as its weight says. */
  weighted: <T>(from: readonly (readonly [weight: number, value: T])[]) => T;
  shuffled: <T>(list: readonly T[]) => T[];
}

/** @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md (mulberry32) */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const random: Random = {
    fraction,
    whole: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    percent: (chance) => fraction() * 100 < chance,
    pick(from) {
      const value = from[Math.floor(fraction() * from.length)];
      if (value === undefined) throw new RangeError('There is nothing to pick from.');
      return value;
    },
    weighted(from) {
      const total = from.reduce((sum, [weight]) => sum + weight, 0);
      let left = fraction() * total;
      for (const [weight, value] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      throw new RangeError('There is nothing to pick from.');
    },
    shuffled: (list) =>
      list
        .map((value) => ({ value, place: fraction() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
  };
  return random;
}
