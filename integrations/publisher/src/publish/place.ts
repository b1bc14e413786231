import type { Staged } from '../tree/tree.ts';
import type { Put } from './decide.ts';
import { rankOf, type Trees } from './placement.ts';

/** Does a part of the work for a file; false when it failed, which is noted then. */
export type Try = (step: Put, work: () => Promise<void>) => Promise<boolean>;

/**
 * Gives pages their places: all are whole beside the tree first, and then take their places in one moment, what is new
 * before what stood already, in both the pages before the lists that point to them. New places are durable before a file
 * that stood already changes, so that no list outlives a crash that its page did not.
 * @param staging pages on their way to stand beside the tree
 * @param mustWait whether a file is held back because of what failed before it
 * @returns what is in place for good
 */
export async function placeAll({
  staging,
  trees,
  attempt,
  mustWait,
}: {
  staging: ReadonlyMap<Put, Promise<Staged>>;
  trees: Trees;
  attempt: Try;
  mustWait: (step: Put) => boolean;
}): Promise<Put[]> {
  const puts = [...staging.keys()];
  const staged = new Map<Put, Staged>();
  const each = async (steps: readonly Put[], work: (step: Put) => Promise<void>): Promise<Put[]> => {
    const tried = await Promise.all(steps.map((step) => attempt(step, () => work(step))));
    return steps.filter((_, at) => tried[at]);
  };
  await Promise.all(
    [...staging].map(([step, draft]) => attempt(step, async () => void staged.set(step, await draft))),
  );
  const settled: Put[] = [];
  for (const isNew of [true, false]) {
    const group = puts.filter((step) => staged.has(step) && (step.before === null) === isNew);
    const ranks = Map.groupBy(group, ({ record }) => rankOf(record.kind));
    const placed: Put[] = [];
    for (const rank of [...ranks.keys()].sort((a, b) => a - b)) {
      const ready = (ranks.get(rank) ?? []).filter((step) => !mustWait(step));
      placed.push(...(await each(ready, async (step) => staged.get(step)?.place())));
    }
    settled.push(...(await each(placed, (step) => settle({ step, staged: staged.get(step), trees }))));
  }
  const done = new Set(settled);
  await Promise.all([...staged].map(([step, draft]) => (done.has(step) ? null : draft.drop())));
  return settled;
}

/** A page that leaves the tree of gone pages, or enters it, leaves its file there behind it. */
async function settle({
  step: { before, record },
  staged,
  trees,
}: {
  step: Put;
  staged: Staged | undefined;
  trees: Trees;
}): Promise<void> {
  await staged?.settle();
  if (before !== null && trees.of(before.kind) !== trees.of(record.kind)) {
    await trees.of(before.kind).remove(record.path);
  }
}
