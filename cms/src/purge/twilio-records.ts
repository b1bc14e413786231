import { randomUUID } from 'node:crypto';
import type { Errand } from '@pressjour/contract';
import type { Payload, PayloadRequest } from 'payload';
import { queueErrand } from '../errands/queue.ts';
import { inBatches } from './in-batches.ts';

/** Some requests to Twilio for each, which one errand makes one after the other within its lease. */
const atOnce = 20;

/**
 * Has Twilio's own records deleted there of what was before an instant: callers' calls with their recordings and the calls to the
 * telephones that were tried, and the calls and texts that Pressjour placed and sent. A recording that is still awaited stays there until it is here or its time is over.
 * @returns how many records Twilio is asked to delete
 */
export async function purgeTwilioRecords({
  payload,
  before,
  now,
}: {
  payload: Payload;
  before: Date;
  now: Date;
}): Promise<number> {
  const instant = before.toISOString();
  const calls = await inBatches({
    payload,
    collection: 'calls',
    where: { and: [{ startedAt: { less_than: instant } }, { deletedAtTwilioAt: { exists: false } }] },
    atOnce,
    handle: async ({ req, docs }) => {
      const calls = docs.flatMap(({ callSid, attempts }) => [
        callSid,
        ...(attempts ?? []).map(({ legSid }) => legSid),
      ]);
      const voicemails = docs.flatMap((call) => call.voicemails ?? []);
      const named = (awaited: boolean) =>
        voicemails
          .filter(({ state }) => (state === 'awaited') === awaited)
          .map(({ recordingSid }) => recordingSid);
      const asked = await ask(req, { sids: [...calls, ...named(false)], awaited: named(true) });
      const data = { deletedAtTwilioAt: now.toISOString() };
      for (const { id } of docs) await payload.update({ collection: 'calls', id, data, depth: 0, req });
      return asked;
    },
  });
  const errands = await inBatches({
    payload,
    collection: 'errands',
    where: { and: [{ endedAt: { less_than: instant } }, { sid: { exists: true } }] },
    atOnce,
    handle: async ({ req, docs }) => {
      const asked = await ask(req, { sids: docs.map(({ sid }) => sid) });
      for (const { id } of docs) {
        await payload.update({ collection: 'errands', id, data: { sid: null }, depth: 0, req });
      }
      return asked;
    },
  });
  return calls + errands;
}

type Sid = string | null | undefined;

/** Names that Twilio did not make, as in tests of a line by hand, are passed over. */
async function ask(
  req: PayloadRequest,
  { sids, awaited = [] }: { sids: readonly Sid[]; awaited?: readonly Sid[] },
): Promise<number> {
  const calls = named(sids, /^CA[0-9a-f]{32}$/);
  const messages = named(sids, /^(SM|MM)[0-9a-f]{32}$/);
  const recordings = named(sids, /^RE[0-9a-f]{32}$/);
  const count = calls.length + messages.length + recordings.length;
  if (count > 0) {
    const stays = { awaited: named(awaited, /^RE[0-9a-f]{32}$/) };
    const errand: Errand = { kind: 'delete-at-twilio', calls, messages, recordings, ...stays };
    await queueErrand({ req, key: `delete-at-twilio:${randomUUID()}`, errand });
  }
  return count;
}

function named(sids: readonly Sid[], pattern: RegExp): string[] {
  return sids.filter((sid): sid is string => typeof sid === 'string' && pattern.test(sid));
}
