import type { Approval, LiveCheck } from '@pressjour/contract/payload-types';
import type { Payload, Where } from 'payload';
import { changesOf, type PublishJob } from '../jobs/job.ts';
import { jobsBefore } from '../jobs/table.ts';
import { siteUrlOf } from '../site-url.ts';
import { isWritten } from '../written/kinds.ts';
import { type Expectation, expectationOf, isWrong } from './expectation.ts';
import {
  type About,
  type DueApproval,
  type Trouble,
  textKey,
  troublesOf,
  type WaitingChange,
} from './trouble.ts';

/** The most that is read of each kind: more than anybody works off by hand. */
const atMost = 100;

/** All that is wrong on the site and on the way to it. */
export async function readTroubles(payload: Payload, now: Date): Promise<Trouble[]> {
  const [expectations, approvals, changes] = await Promise.all([
    faultyExpectations(payload),
    hinderedApprovals(payload, now),
    waitingChanges(payload, now),
  ]);
  return troublesOf({ expectations, approvals, changes, siteUrl: siteUrlOf(payload), now });
}

/** The changes that the publisher has not answered for, of those queued before an instant, oldest first. */
export async function waitingChanges(payload: Payload, before: Date): Promise<WaitingChange[]> {
  const jobs = await jobsBefore(payload, before, atMost);
  return Promise.all(
    jobs.map(async (job) => {
      const { id, queuedAt, tries, failed } = job;
      const about = tries > 0 ? await aboutOf(payload, job) : null;
      const documents = documentsOf(job.input).map((document) => document.id);
      return { id, queuedAt, tries, failed, about, documents };
    }),
  );
}

/** The keys of the texts that have not been looked for since their last change. */
export async function unlookedTexts(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<LiveCheck>({
    collection: 'live-checks',
    where: { checkedAt: { exists: false } },
    pagination: false,
    select: { document: true },
  });
  return docs.map(({ document }) => textKey(document));
}

async function faultyExpectations(payload: Payload): Promise<Expectation[]> {
  const { docs } = await payload.db.find<LiveCheck>({
    collection: 'live-checks',
    where: isWrong,
    sort: '-looks',
    limit: atMost,
    pagination: false,
  });
  return docs
    .map(expectationOf)
    .filter(({ faults }) => faults.length > 0)
    .toSorted((one, other) => Date.parse(one.since) - Date.parse(other.since));
}

async function hinderedApprovals(payload: Payload, now: Date): Promise<DueApproval[]> {
  const hindered: Where[] = [{ dueAt: { less_than: now.toISOString() } }, { problem: { exists: true } }];
  const { docs } = await payload.db.find<Approval>({
    collection: 'approvals',
    where: { and: [{ state: { equals: 'approved' } }, { or: hindered }] },
    sort: 'dueAt',
    limit: atMost,
    pagination: false,
    select: {
      action: true,
      collection: true,
      document: true,
      language: true,
      title: true,
      path: true,
      dueAt: true,
      problem: true,
    },
  });
  return docs.map(({ id, action, collection, document, language, title, path, dueAt, problem }) => ({
    id,
    action,
    collection,
    document: document ?? '',
    language,
    title: title ?? null,
    path: path ?? null,
    dueAt: dueAt ?? null,
    problem: problem || null,
  }));
}

/** The document that a change is about first of all, by the name that the admin gives it, and where readers had it last. */
async function aboutOf(payload: Payload, { input }: PublishJob): Promise<About | null> {
  const first = documentsOf(input)[0];
  if (first === undefined) return null;
  const { collection, id } = first;
  const useAsTitle = payload.collections[collection]?.config.admin.useAsTitle ?? 'id';
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    select: { [useAsTitle]: true, ...(isWritten(collection) ? { lastPath: true } : {}) },
    draft: true,
    limit: 1,
    pagination: false,
    depth: 0,
  });
  const wordsIn = (field: string) => {
    const value: unknown = docs[0] && Reflect.get(docs[0], field);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const path = wordsIn('lastPath');
  return { collection, id, title: wordsIn(useAsTitle), url: path && siteUrlOf(payload) + path };
}

function documentsOf(input: unknown) {
  try {
    return changesOf(input).documents;
  } catch {
    return [];
  }
}
