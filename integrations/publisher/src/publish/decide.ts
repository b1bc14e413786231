import type { PublishResult } from '@pressjour/contract';
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

/** What is to be done with the file of a route. */
export type Step =
  | { todo: 'nothing'; route: DirtyRoute; record: Recorded | null }
  | Put
  | { todo: 'remove'; route: DirtyRoute; before: Route; why: Repair['why'] }
  | { todo: 'fail'; route: DirtyRoute; rank: number; error: string };

export interface Put {
  todo: 'put';
  route: DirtyRoute;
  record: Recorded;
  bytes: Buffer;
  before: Route | null;
  why: Repair['why'];
}

type Recorded = Route & { documents: DocumentKey[] };

/** Decides what is to be done for a route, and renders its page where that is another than before. */
export async function decide(route: DirtyRoute, writing: Writing): Promise<Step> {
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
    const json = planned === null ? '' : JSON.stringify(planned.page);
    const input = planned === null ? build.id : hashOf(build.id + json);
    if (!forced && before?.input === input && before.kind === kind) {
      return { todo: 'nothing', route, record: { ...before, documents } };
    }
    const bytes = planned === null ? asset : await renderer.render({ path, page: planned.page, json });
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
