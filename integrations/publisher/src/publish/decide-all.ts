import { setImmediate } from 'node:timers/promises';
import type { DirtyRoute } from '../model/ledger.ts';
import type { Staged } from '../tree/tree.ts';
import { decide, type Put, type Step, type Writing } from './decide.ts';

/**
 * Decides about routes that are written in one step, and has each page on its way to stand beside the tree as soon as it is
 * rendered. What names a page that turns out to be broken, and stands nowhere yet, is decided about again without it.
 */
export async function decideAll(
  routes: readonly DirtyRoute[],
  writing: Writing,
): Promise<{ steps: Step[]; staging: Map<Put, Promise<Staged>> }> {
  const staging = new Map<Put, Promise<Staged>>();
  const coming = new Set(routes.map(({ path }) => path));
  const once = async (route: DirtyRoute): Promise<Step> => {
    const step = await decide(route, writing, coming);
    if (step.todo === 'put') staging.set(step, stage(step, writing));
    return step;
  };
  const steps = await inTurns(slowestFirst(routes), once);
  for (const step of steps) if (isNothing(step)) coming.delete(step.route.path);
  const settled = await Promise.all(
    steps.map(async (step) => {
      if (!('relies' in step) || step.relies.every((path) => coming.has(path))) return step;
      if (step.todo === 'put') await drop(staging, step);
      return once(step.route);
    }),
  );
  return { steps: settled, staging };
}

/** How many pages are planned before those rendered meanwhile are taken, and the renderers given the next. */
const aTurn = 4;

/** Begins a few a turn of the event loop, so that the first pages are rendered while the last are still being planned. */
async function inTurns<One, Result>(
  all: readonly One[],
  begin: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const begun: Promise<Result>[] = [];
  for (const one of all) {
    const result = begin(one);
    // Whoever waits for all hears of it.
    result.catch(() => {});
    begun.push(result);
    if (begun.length % aTurn === 0) await setImmediate();
  }
  return Promise.all(begun);
}

/** Whether nothing stands at the path of a step after it, or only what stood there before. */
function isNothing(step: Step): boolean {
  return step.todo === 'fail' || (step.todo === 'nothing' && step.record === null);
}

/** Feeds, which take the longest to render, and sitemaps. */
function slowestFirst(routes: readonly DirtyRoute[]): DirtyRoute[] {
  const isFile = ({ path }: DirtyRoute) => Number(path.endsWith('.xml'));
  return routes.toSorted((a, b) => isFile(b) - isFile(a));
}

/** Begins to write a page beside the tree while others are still being rendered. Whoever places it hears of what fails. */
function stage({ record, bytes }: Put, { trees }: Writing): Promise<Staged> {
  const staged = trees.of(record.kind).stage(record.path, bytes);
  staged.catch(() => {});
  return staged;
}

async function drop(staging: Map<Put, Promise<Staged>>, step: Put): Promise<void> {
  const staged = await staging.get(step)?.catch(() => null);
  staging.delete(step);
  await staged?.drop();
}
