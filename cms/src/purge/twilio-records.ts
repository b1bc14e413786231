import { randomUUID } from 'node:crypto';
import type { Errand } from '@pressjour/contract';
import type { Payload, PayloadRequest } from 'payload';
import { queueErrand } from '../errands/queue.ts';
import { inBatches } from './in-batches.ts';

const atOnce = 50;

/**
 * Has Twilio's own records deleted there of what was before an instant: callers' calls with their recordings, and the calls and
 * texts that Pressjour placed and sent. A recording that is still awaited stays there until it is here or its time is over.
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
      const recordings = docs
        .flatMap(({ voicemails }) => voicemails ?? [])
        .filter(({ state }) => state !== 'awaited')
        .map(({ recordingSid }) => recordingSid);
      const asked = await ask(req, [...docs.map(({ callSid }) => callSid), ...recordings]);
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
      const asked = await ask(
        req,
        docs.map(({ sid }) => sid),
      );
      for (const { id } of docs) {
        await payload.update({ collection: 'errands', id, data: { sid: null }, depth: 0, req });
      }
      return asked;
    },
  });
  return calls + errands;
}

/** Names that Twilio did not make, as in tests of a line by hand, are passed over. */
async function ask(req: PayloadRequest, sids: readonly (string | null | undefined)[]): Promise<number> {
  const named = (pattern: RegExp) =>
    sids.filter((sid): sid is string => typeof sid === 'string' && pattern.test(sid));
  const calls = named(/^CA[0-9a-f]{32}$/);
  const messages = named(/^(SM|MM)[0-9a-f]{32}$/);
  const recordings = named(/^RE[0-9a-f]{32}$/);
  const count = calls.length + messages.length + recordings.length;
  if (count > 0) {
    const errand: Errand = { kind: 'delete-at-twilio', calls, messages, recordings };
    await queueErrand({ req, key: `delete-at-twilio:${randomUUID()}`, errand });
  }
  return count;
}
