import type { Page, PublishResult } from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import type { DirtyRoute, Published, Route } from '../model/ledger.ts';
import type { Renderer } from '../render/renderer.ts';
import { isDoneWithout } from '../routes/extras.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { pageAt } from '../routes/page-at.ts';
import { hashOf } from '../tree/tree.ts';
import { messageOf } from './message-of.ts';
import { rankOf, type Trees } from './placement.ts';
import type { SiteBuild } from './site-build.ts';
import { type Stands, withoutMissing } from './standing.ts';

export interface Writing {
  newsroom: Newsroom;
  renderer: Renderer;
  trees: Trees;
  build: SiteBuild;
}

/** A file that was found other than it should be, and mended. */
export type Repair = PublishResult['repaired'][number];

/** What is to be done with the file of a route. */
export type Step =
  | { todo: 'nothing'; route: DirtyRoute; record: Published | null; relies: string[] }
  | Put
  | Removal
  | {
      todo: 'fail';
      route: DirtyRoute;
      rank: number;
      error: string;
      kind: string | null;
      before: Route | null;
    };

export interface Removal {
  todo: 'remove';
  route: DirtyRoute;
  before: Route;
  why: Repair['why'];
}

export interface Put {
  todo: 'put';
  route: DirtyRoute;
  record: Published;
  bytes: Buffer;
  before: Route | null;
  why: Repair['why'];
  /** The paths that it names, where nothing stands unless the step that it is in puts something there. */
  relies: string[];
}

/**
 * Decides what is to be done for a route, and renders its page where that is another than before. Its page names what stands,
 * and what is coming in the same step.
 * @param coming the paths that the step puts in place
 */
export async function decide(
  route: DirtyRoute,
  writing: Writing,
  coming: ReadonlySet<string>,
): Promise<Step> {
  const { newsroom, build, renderer, trees } = writing;
  const { path, forced } = route;
  const before = newsroom.model.ledger.route(path);
  let rank = rankOf(before?.kind ?? '');
  let kind: string | null = null;
  try {
    const asset = await build.asset(path);
    const planned = asset === null ? plan(path, newsroom, coming) : null;
    if (asset === null && planned === null) {
      if (before === null) return { todo: 'nothing', route, record: null, relies: [] };
      return { todo: 'remove', route, before, why: 'outdated' };
    }
    kind = planned?.page.page ?? 'asset';
    rank = rankOf(kind);
    const documents = planned?.documents ?? [];
    const { relies = [], missing = [] } = planned ?? {};
    const input = planned === null ? build.id : hashOf(build.id + planned.json);
    if (!forced && before?.input === input && before.kind === kind) {
      return {
        todo: 'nothing',
        route,
        record: { ...before, documents, missing },
        relies,
      };
    }
    const bytes = planned === null ? asset : await renderer.render({ path, ...planned });
    if (bytes === null) throw new Error('the site has no such file');
    const record = { path, kind, input, hash: hashOf(bytes), documents, missing };
    const onDisk = forced ? await trees.of(kind).read(path) : null;
    const isThere = forced ? onDisk?.equals(bytes) === true : before?.hash === record.hash;
    const isPlaced = before === null || trees.of(before.kind) === trees.of(kind);
    if (isThere && isPlaced) return { todo: 'nothing', route, record, relies };
    return {
      todo: 'put',
      route,
      record,
      bytes,
      before,
      why: isPlaced ? whyOther(before, onDisk) : 'outdated',
      relies,
    };
  } catch (error) {
    return { todo: 'fail', route, rank, error: messageOf(error), kind, before };
  }
}

interface Plan {
  page: Page;
  /** The same as JSON. */
  json: string;
  documents: DocumentKey[];
  relies: string[];
  missing: string[];
}

/** The page that is to stand at a path, as the model is now; null when none is. */
export function plan(path: string, newsroom: Newsroom, coming: ReadonlySet<string>): Plan | null {
  const planned = pageAt(path, newsroom);
  if (planned === null) return null;
  const { stands, relies, missing } = standing(newsroom, coming);
  const page = withoutMissing(planned.page, stands);
  const { documents } = planned;
  return { page, json: JSON.stringify(page), documents, relies: [...relies], missing: [...missing] };
}

/**
 * What may be named. While the newsroom is built for the first time, what has still its turn may: pages come before the lists,
 * and nobody is shown any of it yet.
 */
function standing(newsroom: Newsroom, coming: ReadonlySet<string>) {
  const { ledger, isWhole } = newsroom.model;
  const relies = new Set<string>();
  const missing = new Set<string>();
  const stands: Stands = (path) => {
    if (isDoneWithout(path, newsroom)) return false;
    if (ledger.route(path) !== null) return true;
    const isComing = coming.has(path);
    if (isComing) relies.add(path);
    if (isComing || (!isWhole() && ledger.waitsAt(path))) return true;
    missing.add(path);
    return false;
  };
  return { stands, relies, missing };
}

/** Why a file is other than it should be, by what was written there and what is there. */
function whyOther(before: Route | null, onDisk: Buffer | null): Repair['why'] {
  if (before === null) return onDisk === null ? 'outdated' : 'other-bytes';
  if (onDisk === null) return 'missing';
  return hashOf(onDisk) === before.hash ? 'outdated' : 'other-bytes';
}
