import { isDeepStrictEqual } from 'node:util';
import type { LiveCheck } from '@pressjour/contract/payload-types';
import { createLocalReq, type Payload, type Where } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { letOthersSave } from '../running.ts';
import { type Expectation, enoughLooks, expectationOf, isUnreadable, isWrong } from './expectation.ts';
import type { Fault } from './fault.ts';
import { type Answer, faultIn, held, looksOf } from './looks.ts';
import { readPage } from './read-page.ts';

/** When a text is looked for. `settling`: after its change. `again`: what changed within `recent`, anew. Milliseconds. */
const times = { settling: 20_000, again: 600_000, recent: 24 * 3_600_000 } as const;
/** How many texts one pass looks for, and how many of them at the same time. */
const atMost = 50;
const atOnce = 4;
/** How many rows one transaction writes: whoever saves waits for it. */
const keptAtOnce = 5;
/** How long a text, and what was found, waits for people who are saving. Milliseconds. */
const patience = 1000;

const collection = 'live-checks';

export interface Checking {
  payload: Payload;
  /** SITE_URL, and where the cms looks at it. */
  siteUrl: string;
  siteCheckUrl: string;
  timeZone: string;
  now: Date;
  /** Ends the pass. */
  signal: AbortSignal;
}

/**
 * One pass: looks on the public site for what should be live or gone there, and keeps what is wrong. It reads over the network and is in
 * no transaction; a text that changes meanwhile is left to the next pass. People who are saving go first.
 */
export async function checkSite(checking: Checking): Promise<void> {
  const { siteCheckUrl, signal } = checking;
  await forgetGone(checking);
  const due = await dueExpectations(checking);
  const waiting = [...due];
  const results: Result[] = [];
  const answers = new Map<string, Promise<Answer>>();
  const read = (path: string) => {
    const known = answers.get(path) ?? readPage(siteCheckUrl + path, signal);
    answers.set(path, known);
    return known;
  };
  const work = async () => {
    for (let one = waiting.shift(); one && !signal.aborted; one = waiting.shift()) {
      await letOthersSave(patience);
      const faults = await faultsOf(one, read, checking);
      if (!signal.aborted) results.push({ expectation: one, faults });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const isTurning = due.length === atMost;
  await keep(
    checking,
    results.filter((result) => isTurning || isNews(result)),
  );
}

interface Result {
  expectation: Expectation;
  faults: Fault[];
}

/** Whether there is more to keep of a look than its time, which decides whose turn is next when not all can be looked for. Pure. */
function isNews({ expectation, faults }: Result): boolean {
  return expectation.looks < enoughLooks || !isDeepStrictEqual(expectation.faults, faults);
}

/** Asked one by one, each in the order of its index: together they would be found by reading every row. */
async function dueExpectations({ payload, now }: Checking): Promise<Expectation[]> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();
  const unseen: Where = {
    and: [{ checkedAt: { exists: false } }, { since: { less_than: before(times.settling) } }],
  };
  const recent: Where = {
    and: [
      { since: { greater_than: before(times.recent) } },
      { checkedAt: { less_than: before(times.again) } },
    ],
  };
  const due: [Where, string][] = [
    [unseen, 'since'],
    [recent, 'since'],
    [isWrong, 'looks'],
  ];
  const found = await Promise.all(
    due.map(([where, sort]) =>
      payload.db.find<LiveCheck>({ collection, where, sort, limit: atMost, pagination: false }),
    ),
  );
  const rows = new Map(found.flatMap(({ docs }) => docs.map((row) => [row.id, expectationOf(row)])));
  const lastSeen = ({ checkedAt }: Expectation) => (checkedAt === null ? 0 : Date.parse(checkedAt));
  return [...rows.values()].toSorted((one, other) => lastSeen(one) - lastSeen(other)).slice(0, atMost);
}

async function faultsOf(
  expectation: Expectation,
  read: (path: string) => Promise<Answer>,
  { payload, siteUrl, siteCheckUrl, timeZone }: Checking,
): Promise<Fault[]> {
  if (expectation.expected === 'gone' && (await isTaken(payload, expectation))) return [];
  const rank = await rankOf(payload, expectation);
  const looks = looksOf({ expectation, rank, siteUrl, timeZone });
  const faults = await Promise.all(
    looks.map(async (look) => faultIn(look, siteCheckUrl + look.path, await read(look.path))),
  );
  return faults.filter((fault) => fault !== null);
}

/** Whether another text stands at the address of one that is gone. */
async function isTaken(payload: Payload, { path }: Expectation): Promise<boolean> {
  const where: Where = { and: [{ path: { equals: path } }, { expected: { equals: 'live' } }] };
  return (await payload.db.count({ collection, where })).totalDocs > 0;
}

async function rankOf(payload: Payload, expectation: Expectation): Promise<number> {
  const { expected, language, publishedAt } = expectation;
  if (expected === 'gone' || expectation.collection === 'guidance' || !publishedAt) return held.feed + 1;
  const where: Where = {
    and: [
      { _status: { equals: 'published' } },
      { language: { equals: language } },
      { publishedAt: { greater_than_equal: publishedAt } },
    ],
  };
  return (await payload.db.count({ collection: 'news-items', where })).totalDocs;
}

async function keep(checking: Checking, results: Result[]): Promise<void> {
  for (let from = 0; from < results.length; from += keptAtOnce) {
    await letOthersSave(patience);
    await keepSome(checking, results.slice(from, from + keptAtOnce));
  }
}

/** In a transaction, which waits for its turn: written beside one that changes the text, MongoDB would refuse the change. */
async function keepSome({ payload, now }: Checking, results: Result[]): Promise<void> {
  const checkedAt = now.toISOString();
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () => {
    for (const { expectation, faults } of results) {
      const { id, since, looks } = expectation;
      const isSame = isUnreadable(expectation.faults) === isUnreadable(faults);
      await payload.db.updateOne({
        collection,
        where: { and: [{ id: { equals: id } }, { since: { equals: since } }] },
        data:
          faults.length === 0
            ? { checkedAt, problem: null, looks: 0 }
            : { checkedAt, problem: faults, looks: isSame ? looks + 1 : 1 },
        req,
        returning: false,
      });
    }
  });
}

/** Nothing is kept of what has been gone for a day and was seen to be. */
async function forgetGone({ payload, now }: Checking): Promise<void> {
  const where: Where = {
    and: [
      { expected: { equals: 'gone' } },
      { since: { less_than: new Date(now.getTime() - times.recent).toISOString() } },
      { checkedAt: { exists: true } },
      { looks: { equals: 0 } },
    ],
  };
  const { totalDocs } = await payload.db.count({ collection, where });
  if (totalDocs === 0) return;
  const req = await createLocalReq({}, payload);
  await inTransaction(req, () => payload.db.deleteMany({ collection, where, req }));
}
