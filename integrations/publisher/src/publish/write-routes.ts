import { feedKindOf } from '@pressjour/contract';
import type { DirtyRoute } from '../model/ledger.ts';
import { pingDelay } from '../websub/pinger.ts';
import type { Put, Removal, Repair, Step, Writing } from './decide.ts';
import { decideAll } from './decide-all.ts';
import { messageOf } from './message-of.ts';
import { placeAll } from './place.ts';
import { rankOf } from './placement.ts';
import { isNotice, takeBack, tooEarly } from './take-back.ts';

export interface Outcome {
  written: DirtyRoute[];
  removed: DirtyRoute[];
  unchanged: DirtyRoute[];
  /** Where nothing stands, and nothing is to stand. */
  empty: DirtyRoute[];
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
 * feeds, sitemaps and shards of the search that may name it, or have its words, do not wait for their turn then.
 */
export async function writeRoutes(routes: DirtyRoute[], writing: Writing): Promise<Outcome> {
  const { ledger } = writing.newsroom.model;
  const first = await decideAll(routes, writing);
  const taken = new Set(routes.map(({ path }) => path));
  const late = first.steps.some((step) => step.todo === 'remove' || isNotice(step))
    ? ledger.waitingForLater().filter(({ path }) => !taken.has(path))
    : [];
  const second = await decideAll(late, writing);
  const decided = [...first.steps, ...second.steps];
  const postponed = new Set(tooEarly(decided, ledger));
  const steps = decided.filter((step) => !postponed.has(step));
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
  const notices = new Set(steps.filter(isNotice).map(({ route }) => route.path));
  const mustWait = ({ route, record, relies }: Put): boolean => {
    if (notices.has(route.path)) return false;
    const rank = rankOf(record.kind);
    const lost = new Set(failed.map((failure) => failure.route.path));
    const broken = new Set(
      failed
        .filter((before) => before.rank < rank && !notices.has(before.route.path))
        .flatMap((failure) => failure.route.causes),
    );
    if (!relies.some((path) => lost.has(path)) && !route.causes.every((cause) => broken.has(cause)))
      return false;
    failed.push({ route, rank, error: `${route.path} waits for a page that could not be written.` });
    return true;
  };
  const puts = await placeAll({
    staging: new Map([...first.staging, ...second.staging]),
    trees: writing.trees,
    attempt: (step, work) => tryFor(step.route, rankOf(step.record.kind), work),
    mustWait,
  });
  const removals: Removal[] = [];
  for (const step of steps
    .filter((step) => step.todo === 'remove')
    .sort((a, b) => rankOf(b.before.kind) - rankOf(a.before.kind))) {
    const tree = writing.trees.of(step.before.kind);
    if (await tryFor(step.route, rankOf(step.before.kind), () => tree.remove(step.route.path))) {
      removals.push(step);
    }
  }
  const lost = new Set(failed.map(({ route }) => route.path));
  const takenBack = await takeBack({ steps, failed: lost, trees: writing.trees });
  const done = [...steps.filter((step) => step.todo === 'nothing'), ...puts, ...removals];
  record({ done, failed, takenBack, postponed, writing });
  const routesOf = (todo: Step['todo']) =>
    done.filter((step) => step.todo === todo).map(({ route }) => route);
  return {
    written: routesOf('put'),
    removed: [...routesOf('remove'), ...takenBack.map(({ route }) => route)],
    unchanged: done.flatMap((step) => (step.todo === 'nothing' && step.record !== null ? [step.route] : [])),
    empty: done.flatMap((step) => (step.todo === 'nothing' && step.record === null ? [step.route] : [])),
    repaired: done.flatMap((step) =>
      isRepair(step.route) && (step.todo === 'put' || step.todo === 'remove')
        ? [{ path: step.route.path, why: step.why }]
        : [],
    ),
    failed,
  };
}

/** What was on its way for a change of its own is no repair, though a rebuild came before it. */
function isRepair({ forced, causes }: DirtyRoute): boolean {
  return forced && causes.every((cause) => cause === 'full');
}

function record({
  done,
  failed,
  takenBack,
  postponed,
  writing,
}: {
  done: Step[];
  failed: Outcome['failed'];
  takenBack: Step[];
  postponed: ReadonlySet<Step>;
  writing: Writing;
}): void {
  const { ledger, pings, provisional, siteSettings } = writing.newsroom.model;
  const hasHub = (siteSettings('sv')?.webSubHub ?? '') !== '';
  const due = Date.now() + pingDelay;
  // Whoever asked is answered after `settle`. A power cut before leaves marks that have the same done again.
  provisional(() => {
    for (const step of done) {
      if (step.todo === 'remove') ledger.removed(step.route.path);
      else if (step.todo !== 'fail' && step.record !== null) ledger.published(step.record);
      else ledger.unmark(step.route.path);
      if (hasHub && step.todo === 'put' && feedKindOf(step.route.path) !== null) {
        pings.note(step.route.path, due);
      }
    }
    for (const step of done) {
      if (step.todo !== 'put' || step.before !== null) continue;
      for (const path of ledger.leftOutAt(step.route.path)) {
        for (const cause of step.route.causes) ledger.markDirty({ path, cause });
      }
    }
    for (const { route } of takenBack) ledger.takenBack(route.path);
    for (const { route } of postponed) ledger.postpone(route.path);
    for (const { route, error } of failed) ledger.failed(route.path, error);
  });
}
