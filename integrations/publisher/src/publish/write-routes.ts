import type { DirtyRoute } from '../model/ledger.ts';
import type { Staged } from '../tree/tree.ts';
import { decide, type Put, type Repair, type Step, type Writing } from './decide.ts';
import { messageOf } from './message-of.ts';
import { placeAll } from './place.ts';
import { rankOf } from './placement.ts';

export interface Outcome {
  written: DirtyRoute[];
  removed: DirtyRoute[];
  unchanged: DirtyRoute[];
  /** Of the forced routes among those written and removed. */
  repaired: Repair[];
  failed: Failure[];
}

interface Failure {
  route: DirtyRoute;
  error: string;
}

/**
 * Brings the files of routes to what the model says: what is new before what stood already, since that will point to it,
 * both with pages before the lists and feeds that point to them; removals the other way round, and then the ledger. A list
 * is not written for a document alone whose page failed; what is to disappear does so whatever else failed, and the
 * sitemaps that may name it, which have their turn later, are written before.
 */
export async function writeRoutes(routes: DirtyRoute[], writing: Writing): Promise<Outcome> {
  const staging = new Map<Put, Promise<Staged>>();
  const decideAll = (some: readonly DirtyRoute[]) =>
    Promise.all(
      some.map(async (route) => {
        const step = await decide(route, writing);
        if (step.todo === 'put') staging.set(step, stage(step, writing));
        return step;
      }),
    );
  const steps = await decideAll(slowestFirst(routes));
  if (steps.some((step) => step.todo === 'remove')) {
    const taken = new Set(routes.map(({ path }) => path));
    const late = writing.newsroom.model.ledger.waitingSitemaps().filter(({ path }) => !taken.has(path));
    steps.push(...(await decideAll(late)));
  }
  const failed: (Failure & { rank: number })[] = steps.filter((step) => step.todo === 'fail');
  const tryFor = async (route: DirtyRoute, rank: number, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      failed.push({ route, rank, error: `${route.path}: ${messageOf(error)}` });
      return false;
    }
  };
  const mustWait = ({ route, record: { kind } }: Put): boolean => {
    if (kind === 'withdrawn' || kind === 'gone') return false;
    const rank = rankOf(kind);
    const broken = new Set(
      failed.filter((before) => before.rank < rank).flatMap((failure) => failure.route.causes),
    );
    if (!route.causes.every((cause) => broken.has(cause))) return false;
    failed.push({ route, rank, error: `${route.path} waits for a page that could not be written.` });
    return true;
  };
  const puts = await placeAll({
    staging,
    trees: writing.trees,
    attempt: (step, work) => tryFor(step.route, rankOf(step.record.kind), work),
    mustWait,
  });
  const removals: Step[] = [];
  for (const step of steps
    .filter((step) => step.todo === 'remove')
    .sort((a, b) => rankOf(b.before.kind) - rankOf(a.before.kind))) {
    const tree = writing.trees.of(step.before.kind);
    if (await tryFor(step.route, rankOf(step.before.kind), () => tree.remove(step.route.path))) {
      removals.push(step);
    }
  }
  const done = [...steps.filter((step) => step.todo === 'nothing'), ...puts, ...removals];
  record({ done, failed, writing });
  const routesOf = (todo: Step['todo']) =>
    done.filter((step) => step.todo === todo).map(({ route }) => route);
  return {
    written: routesOf('put'),
    removed: routesOf('remove'),
    unchanged: done.flatMap((step) => (step.todo === 'nothing' && step.record !== null ? [step.route] : [])),
    repaired: done.flatMap((step) =>
      isRepair(step.route) && (step.todo === 'put' || step.todo === 'remove')
        ? [{ path: step.route.path, why: step.why }]
        : [],
    ),
    failed,
  };
}

/** Feeds, which take the longest to render, and sitemaps. */
function slowestFirst(routes: DirtyRoute[]): DirtyRoute[] {
  const isFile = ({ path }: DirtyRoute) => Number(path.endsWith('.xml'));
  return routes.toSorted((a, b) => isFile(b) - isFile(a));
}

/** Begins to write a page beside the tree while others are still being rendered. Whoever places it hears of what fails. */
function stage({ record, bytes }: Put, { trees }: Writing): Promise<Staged> {
  const staged = trees.of(record.kind).stage(record.path, bytes);
  staged.catch(() => {});
  return staged;
}

/** What was on its way for a change of its own is no repair, though a rebuild came before it. */
function isRepair({ forced, causes }: DirtyRoute): boolean {
  return forced && causes.every((cause) => cause === 'full');
}

function record({
  done,
  failed,
  writing,
}: {
  done: Step[];
  failed: Outcome['failed'];
  writing: Writing;
}): void {
  const { ledger, transaction } = writing.newsroom.model;
  transaction(() => {
    for (const step of done) {
      if (step.todo === 'remove') ledger.removed(step.route.path);
      else if (step.todo !== 'fail' && step.record !== null) ledger.published(step.record);
      else ledger.unmark(step.route.path);
    }
    for (const { route, error } of failed) ledger.failed(route.path, error);
  });
}
