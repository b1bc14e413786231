import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { everyDocument } from '../database/every-document.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { takeBackCalls } from '../notices/confirm.ts';
import { raiseNotice } from '../notices/raise.ts';
import { dutyManagers } from '../notices/reached.ts';
import { type Office, wordingOf } from '../notices/wording/index.ts';
import type { DueNotice } from './due/index.ts';

export interface Raising {
  payload: Payload;
  office: Office;
}

/**
 * Raises what is due and was not raised before, each notice to all who get it in a transaction of its own. One that cannot be raised
 * holds no other up.
 * @throws {AggregateError} at the end, with what went wrong
 */
export async function raiseDue(due: readonly DueNotice[], { payload, office }: Raising): Promise<void> {
  const managers = due.some(({ to }) => to === 'duty-managers')
    ? await dutyManagers(await createLocalReq({}, payload))
    : [];
  const open = due
    .map((notice) => ({ notice, to: notice.to === 'duty-managers' ? managers : notice.to }))
    .filter(({ to }) => to.length > 0);
  const known = await knownKeys(
    payload,
    open.flatMap(({ notice, to }) => to.map((officer) => keyOf(notice, officer))),
  );
  const errors: unknown[] = [];
  for (const { notice, to } of open) {
    const fresh = to.filter((officer) => !known.has(keyOf(notice, officer)));
    if (fresh.length === 0) continue;
    const req = await createLocalReq({}, payload);
    await inTransaction(req, async () => {
      for (const officer of fresh) await raise({ req, notice, officer, office });
    }).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} notices could not be raised.`);
}

/** Marks notices that nobody confirmed in time, and takes those back whose event is over. */
export async function closeAsked({
  payload,
  unconfirmed,
  over,
}: {
  payload: Payload;
  unconfirmed: readonly string[];
  over: readonly string[];
}): Promise<void> {
  if (unconfirmed.length + over.length === 0) return;
  const req = await createLocalReq({}, payload);
  const mark = async (ids: readonly string[], state: 'unconfirmed' | 'cancelled') =>
    everyDocument(
      await req.payload.update({
        collection: 'notices',
        where: { and: [{ id: { in: [...ids] } }, { state: { in: ['waiting', 'sent'] } }] },
        data: { state },
        depth: 0,
        req,
      }),
    );
  await inTransaction(req, async () => {
    await mark(unconfirmed, 'unconfirmed');
    await mark(over, 'cancelled');
    await takeBackCalls(req, over);
  });
}

function keyOf({ key }: DueNotice, officer: string): string {
  return `${key}:${officer}`;
}

async function knownKeys(payload: Payload, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const { docs } = await payload.find({
    collection: 'notices',
    where: { key: { in: [...keys] } },
    select: { key: true },
    pagination: false,
    depth: 0,
  });
  return new Set(docs.map(({ key }) => key));
}

interface RaisingOne {
  req: PayloadRequest;
  notice: DueNotice;
  officer: string;
  office: Office;
}

async function raise({ req, notice, officer, office }: RaisingOne): Promise<void> {
  const { kind, channels, told, event, tier, confirmBy, link, call } = notice;
  await raiseNotice({
    req,
    key: keyOf(notice, officer),
    kind,
    officer,
    channels,
    wording: told && wordingOf(told, office),
    dueAt: new Date(office.now.epochMilliseconds),
    ...(event === undefined ? {} : { about: { event } }),
    ...(tier === undefined ? {} : { tier }),
    ...(confirmBy === undefined ? {} : { confirmBy: new Date(confirmBy) }),
    ...(link ? { link: { action: link.action, expiresAt: new Date(link.expiresAt) } } : {}),
    ...(call ? { call: call.purpose === 'test' ? call : { ...call, dueAt: new Date(call.dueAt) } } : {}),
  });
}
