import type { Page, PublishResult } from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import type { DirtyRoute, Route } from '../model/ledger.ts';
import type { Renderer } from '../render/renderer.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { pageAt } from '../routes/page-at.ts';
import { hashOf } from '../tree/tree.ts';
import { messageOf } from './message-of.ts';
import { rankOf, type Trees } from './placement.ts';
import type { SiteBuild } from './site-build.ts';

export interface Writing {
  newsroom: Newsroom;
  renderer: Renderer;
  trees: Trees;
  build: SiteBuild;
}

/** A file that was found other than it should be, and mended. */
export type Repair = PublishResult['repaired'][number];

export interface Outcome {
  written: DirtyRoute[];
  removed: DirtyRoute[];
  unchanged: DirtyRoute[];
  /** Of the forced routes among those written and removed. */
  repaired: Repair[];
  failed: { route: DirtyRoute; error: string }[];
}

/** What is to be done with the file of a route. */
type Step =
  | { todo: 'nothing'; route: DirtyRoute; record: Recorded | null }
  | {
      todo: 'put';
      route: DirtyRoute;
      record: Recorded;
      bytes: Buffer;
      before: Route | null;
      why: Repair['why'];
    }
  | { todo: 'remove'; route: DirtyRoute; before: Route; why: Repair['why'] }
  | { todo: 'fail'; route: DirtyRoute; rank: number; error: string };

type Recorded = Route & { documents: DocumentKey[] };

/**
 * Brings the files of routes to what the model says: what is new before what stood already, since that will point to it,
 * both with pages before the lists and feeds that point to them; removals the other way round, and then the ledger. A list is not written for a document alone whose page failed; what is to
 * disappear does so whatever else failed.
 */
export async function writeRoutes(routes: DirtyRoute[], writing: Writing): Promise<Outcome> {
  const steps = await Promise.all(routes.map((route) => decide(route, writing)));
  const failed: (Outcome['failed'][number] & { rank: number })[] = steps.filter(
    (step) => step.todo === 'fail',
  );
  const done: Step[] = steps.filter((step) => step.todo === 'nothing');

  const attempt = async (step: Step, rank: number, work: () => Promise<void>) => {
    try {
      await work();
      done.push(step);
    } catch (error) {
      failed.push({ route: step.route, rank, error: `${step.route.path}: ${messageOf(error)}` });
    }
  };
  const mustWait = ({ route, record: { kind } }: Extract<Step, { todo: 'put' }>): boolean => {
    if (kind === 'withdrawn' || kind === 'gone') return false;
    const before = failed.filter(({ rank }) => rank < rankOf(kind));
    const broken = new Set(before.flatMap((failure) => failure.route.causes));
    return route.causes.every((cause) => broken.has(cause));
  };
  const [fresh, changed] = partition(
    steps.filter((step) => step.todo === 'put'),
    ({ before }) => before === null,
  );
  for (const puts of [fresh, changed]) {
    const ranks = Map.groupBy(puts, ({ record }) => rankOf(record.kind));
    for (const rank of [...ranks.keys()].sort((a, b) => a - b)) {
      const [waiting, ready] = partition(ranks.get(rank) ?? [], mustWait);
      for (const { route } of waiting) {
        failed.push({ route, rank, error: `${route.path} waits for a page that could not be written.` });
      }
      await Promise.all(ready.map((step) => attempt(step, rank, () => put(step, writing.trees))));
    }
  }
  const removals = steps.filter((step) => step.todo === 'remove');
  for (const step of removals.sort((a, b) => rankOf(b.before.kind) - rankOf(a.before.kind))) {
    await attempt(step, rankOf(step.before.kind), () =>
      writing.trees.of(step.before.kind).remove(step.route.path),
    );
  }
  record({ done, failed, writing });
  const routesOf = (todo: Step['todo']) =>
    done.filter((step) => step.todo === todo).map(({ route }) => route);
  return {
    written: routesOf('put'),
    removed: routesOf('remove'),
    unchanged: done.flatMap((step) => (step.todo === 'nothing' && step.record !== null ? [step.route] : [])),
    repaired: done.flatMap((step) =>
      step.route.forced && (step.todo === 'put' || step.todo === 'remove')
        ? [{ path: step.route.path, why: step.why }]
        : [],
    ),
    failed,
  };
}

async function decide(route: DirtyRoute, writing: Writing): Promise<Step> {
  const { newsroom, build, renderer, trees } = writing;
  const { path, forced } = route;
  const before = newsroom.model.ledger.route(path);
  let rank = rankOf(before?.kind ?? '');
  try {
    const asset = await build.asset(path);
    const planned = asset === null ? pageAt(path, newsroom) : null;
    if (asset === null && planned === null) {
      if (before === null) return { todo: 'nothing', route, record: null };
      return { todo: 'remove', route, before, why: 'outdated' };
    }
    const kind = planned?.page.page ?? 'asset';
    rank = rankOf(kind);
    const documents = planned?.documents ?? [];
    const input = planned === null ? build.id : inputOf(planned.page, build);
    if (!forced && before?.input === input && before.kind === kind) {
      return { todo: 'nothing', route, record: { ...before, documents } };
    }
    const bytes = planned === null ? asset : await renderer.render({ path, page: planned.page });
    if (bytes === null) throw new Error('the site has no such file');
    const record = { path, kind, input, hash: hashOf(bytes), documents };
    const onDisk = forced ? await trees.of(kind).read(path) : null;
    const isThere = forced ? onDisk?.equals(bytes) === true : before?.hash === record.hash;
    const isPlaced = before === null || trees.of(before.kind) === trees.of(kind);
    if (isThere && isPlaced) return { todo: 'nothing', route, record };
    return {
      todo: 'put',
      route,
      record,
      bytes,
      before,
      why: isPlaced ? whyOther(before, onDisk) : 'outdated',
    };
  } catch (error) {
    return { todo: 'fail', route, rank, error: messageOf(error) };
  }
}

/** Why a file is other than it should be, by what was written there and what is there. */
function whyOther(before: Route | null, onDisk: Buffer | null): Repair['why'] {
  if (before === null) return onDisk === null ? 'outdated' : 'other-bytes';
  if (onDisk === null) return 'missing';
  return hashOf(onDisk) === before.hash ? 'outdated' : 'other-bytes';
}

/** A page that leaves the tree of gone pages, or enters it, leaves its file there behind it. */
async function put({ record, bytes, before }: Extract<Step, { todo: 'put' }>, trees: Trees): Promise<void> {
  await trees.of(record.kind).write(record.path, bytes);
  if (before !== null && trees.of(before.kind) !== trees.of(record.kind)) {
    await trees.of(before.kind).remove(record.path);
  }
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

function partition<T>(all: T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(all, isFirst);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

function inputOf(page: Page, build: SiteBuild): string {
  return hashOf(build.id + JSON.stringify(page));
}
