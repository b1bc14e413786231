import type { Ledger } from '../model/ledger.ts';
import type { Step } from './decide.ts';
import type { Trees } from './placement.ts';

/**
 * Takes from the tree what is no longer public though the notice that is to stand in its place cannot be written: no text may
 * outlive its withdrawal because a disk is full. Gives what was removed; the notice is tried again.
 */
export async function takeBack({
  steps,
  failed,
  trees,
}: {
  steps: readonly Step[];
  failed: ReadonlySet<string>;
  trees: Trees;
}): Promise<Step[]> {
  const removed: Step[] = [];
  for (const step of steps) {
    if (step.todo !== 'put' && step.todo !== 'fail') continue;
    const { before, route } = step;
    if (before === null || before.kind === kindOf(step) || !isNotice(step) || !failed.has(route.path))
      continue;
    await trees.of(before.kind).remove(route.path);
    removed.push(step);
  }
  return removed;
}

/** Whether a page is to stand in the place of what was taken back. */
export function isNotice(step: Step): boolean {
  const kind = kindOf(step);
  return kind === 'withdrawn' || kind === 'gone';
}

function kindOf(step: Step): string | null {
  if (step.todo === 'put') return step.record.kind;
  return step.todo === 'fail' ? step.kind : null;
}

/** What is to disappear while others of its causes have still their turn, as pages and lists that name it until then. */
export function tooEarly(steps: readonly Step[], ledger: Ledger): Step[] {
  const here = new Set(steps.map(({ route }) => route.path));
  return steps.filter(
    ({ todo, route }) =>
      todo === 'remove' && !route.isLast && route.causes.every((cause) => ledger.waitsBeyond(cause, here)),
  );
}
