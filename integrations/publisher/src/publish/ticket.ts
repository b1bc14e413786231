import type { PublishResult } from '@pressjour/contract';
import { causeOf, type DocumentKey } from '../model/content.ts';
import type { DirtyRoute } from '../model/ledger.ts';
import type { Repair } from './decide.ts';
import { secondsLeft } from './pace.ts';
import type { LineReading } from './read-line.ts';
import type { Outcome } from './write-routes.ts';

/** What somebody asks to be published. */
export interface Request {
  documents: DocumentKey[];
  /** Whether an earlier process may have left files for them that it did not note. */
  unsure: boolean;
  line: LineReading | null;
  settings: boolean;
  /** Whether others follow at once. */
  more: boolean;
  full: { thorough: boolean; onProgress: (progress: Progress) => void } | null;
}

/** How many routes are done. */
export interface Progress {
  done: number;
  total: number;
  secondsLeft: number | null;
}

/** The work could not be done whole; what stood before is kept where it failed. */
export class PublishFailed extends Error {
  override readonly name = 'PublishFailed';
}

/** A request on its way, with what was done for it so far. */
export interface Ticket {
  request: Request;
  /**
   * The causes of the routes that it waits for. Not those that another press box makes: they are marked for good, and
   * waiting for every page would hold back what else is to be published.
   */
  causes: ReadonlySet<string>;
  answer: Promise<PublishResult>;
  /** Makes the request wait until everything has been read. */
  waitForReading: () => void;
  /** Tells how many documents have been read. */
  hasRead: (documents: number) => void;
  isReading: () => boolean;
  /** Makes the request wait for a rebuild of everything. `faults` are the documents that could not be read for it. */
  expectAll: (rebuild: { total: number; faults: string[] }) => void;
  /** Counts the outcome of a step as far as it is this request's. */
  count: (outcome: Outcome) => void;
  note: (paths: { written?: string[]; removed?: string[]; repaired?: Repair[] }) => void;
  done: () => void;
  fail: (error: unknown) => void;
  isSettled: () => boolean;
}

export function openTicket(request: Request): Ticket {
  const startedAt = performance.now();
  const causes = new Set(request.documents.map(causeOf));
  if (request.line !== null) causes.add('line');
  if (request.settings) causes.add('settings');
  const written = new Set<string>();
  const removed = new Set<string>();
  const repaired = new Map<string, Repair>();
  let unchanged = 0;
  let expected = { total: 0, faults: [] as string[] };
  let begunAt = startedAt;
  let seen = 0;
  let settled = false;
  let reading = false;
  const { promise, resolve, reject } = Promise.withResolvers<PublishResult>();
  const ours = (routes: DirtyRoute[]) =>
    routes.filter((route) => route.causes.some((cause) => causes.has(cause)));

  const progress = ({ written, removed, unchanged, empty, failed }: Outcome) => {
    const touched = [...written, ...removed, ...unchanged, ...empty, ...failed.map(({ route }) => route)];
    seen += touched.filter((route) => route.causes.includes('full')).length;
    const { total } = expected;
    const done = Math.min(total, seen);
    const seconds = (performance.now() - begunAt) / 1000;
    request.full?.onProgress({ done, total, secondsLeft: secondsLeft({ done, total, seconds }) });
  };

  return {
    request,
    causes,
    answer: promise,
    waitForReading() {
      reading = true;
      request.full?.onProgress({ done: 0, total: 0, secondsLeft: null });
    },
    hasRead(documents) {
      request.full?.onProgress({ done: documents, total: 0, secondsLeft: null });
    },
    isReading: () => reading,
    expectAll(rebuild) {
      reading = false;
      causes.add('full');
      expected = rebuild;
      begunAt = performance.now();
      request.full?.onProgress({ done: 0, total: rebuild.total, secondsLeft: null });
    },
    count(outcome) {
      for (const { path } of ours(outcome.written)) written.add(path);
      for (const { path } of ours(outcome.removed)) removed.add(path);
      unchanged += ours(outcome.unchanged).length;
      if (expected.total > 0) progress(outcome);
      for (const repair of outcome.repaired) repaired.set(repair.path, repair);
    },
    note(paths) {
      for (const path of paths.written ?? []) written.add(path);
      for (const path of paths.removed ?? []) removed.add(path);
      for (const repair of paths.repaired ?? []) repaired.set(repair.path, repair);
    },
    done() {
      settled = true;
      if (expected.faults.length > 0 && request.full !== null) {
        reject(
          new PublishFailed(`Published, except for what could not be read: ${expected.faults.join('; ')}.`),
        );
        return;
      }
      const milliseconds = Math.round(performance.now() - startedAt);
      resolve({
        written: [...written].sort(),
        removed: [...removed].sort(),
        unchanged,
        milliseconds,
        repaired: request.full?.thorough ? inOrder(repaired) : [],
      });
    },
    fail(error) {
      settled = true;
      reject(error);
    },
    isSettled: () => settled,
  };
}

function inOrder(repaired: ReadonlyMap<string, Repair>): Repair[] {
  return [...repaired.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
