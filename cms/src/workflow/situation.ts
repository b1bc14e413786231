import type { Address, LiveCheck } from '@pressjour/contract/payload-types';
import type { PayloadRequest } from 'payload';
import { siteSettings } from '../globals/SiteSettings/read.ts';
import { expectationKey } from '../live-check/expectation.ts';
import { isLive, type WrittenCollection, type WrittenDocument } from '../written/kinds.ts';
import { stored } from '../written/stored.ts';
import { writersOf } from './actor.ts';
import { hashOf } from './content.ts';
import { latestVersion } from './latest.ts';
import { type ApprovalRow, isApproval, isByAnother, newestRows, unapprovedRows } from './rows.ts';

/** Where a text stands: all that decides on what may be done with it. */
export interface Situation {
  collection: WrittenCollection;
  /** What readers have; null when it is not live. */
  live: WrittenDocument | null;
  /** What was last published or taken back, or first saved. */
  main: WrittenDocument;
  /** The latest words, the id of the version that holds them, and their hash. */
  latest: WrittenDocument;
  version: string;
  hash: string;
  /** Whether readers have other words. True for a text that is not live. */
  changed: boolean;
  /** The newest decisions, newest first. */
  rows: readonly ApprovalRow[];
  /** The approval that is open. */
  approval: ApprovalRow | null;
  /** Whether it lets the latest words out: with four eyes, one by a writer does not. */
  counts: boolean;
  asked: ApprovalRow | null;
  /** The oldest that was published in an emergency and has not been approved since. */
  unapproved: ApprovalRow | null;
  fourEyes: boolean;
}

/** Reads where a text stands, in four queries; null when there is no such text. Goes past access rules. */
export async function situationOf(
  req: PayloadRequest,
  collection: WrittenCollection,
  id: string,
): Promise<Situation | null> {
  const latest = await latestVersion(req, collection, id);
  if (!latest) return null;
  const main = await stored(req, collection, id);
  if (!main) return null;
  const rows = await newestRows({ req, document: id });
  const live = isLive(main) ? main : null;
  const hash = hashOf(latest.document);
  const publishing = rows.filter(({ action }) => action === 'publish');
  const approvals = publishing.filter(isApproval);
  const { fourEyes } = await siteSettings(req);
  const exact = approvals.find((row) => row.hash === hash);
  return {
    collection,
    live,
    main,
    latest: latest.document,
    version: latest.id,
    hash,
    changed: live === null || hashOf(live) !== hash,
    rows,
    approval: exact ?? approvals.find(({ dueAt }) => dueAt) ?? null,
    counts: exact !== undefined && (!fourEyes || isByAnother(exact, writersOf(latest.document))),
    asked: publishing.find(({ state }) => state === 'asked') ?? null,
    unapproved: (await unapprovedRows({ req, document: id }))[0] ?? null,
    fourEyes,
  };
}

/** What the site's check says of a text that is live: when it was on disk, and what is wrong. */
export async function liveCheckOf(
  req: PayloadRequest,
  collection: WrittenCollection,
  document: string,
): Promise<LiveCheck | null> {
  return req.payload.db.findOne<LiveCheck>({
    collection: 'live-checks',
    where: { key: { equals: expectationKey(collection, document) } },
    req,
  });
}

/** What the address of a text says that is not live; null when it says nothing. */
export async function leftAt(req: PayloadRequest, path: string | null | undefined): Promise<Address | null> {
  if (!path) return null;
  return req.payload.db.findOne<Address>({ collection: 'addresses', where: { path: { equals: path } }, req });
}
