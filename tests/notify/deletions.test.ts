import { createTelephony } from '@pressjour/telephony';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteRecords } from '../../integrations/notify/src/twilio/deletions.ts';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';

let twilio: TwilioApi;
beforeEach(async () => {
  twilio = await startTwilioApi();
});
afterEach(() => twilio.close());

/** Deletes two recordings, and two calls of which the first has one more. @returns what it throws */
function deleteAll(): Promise<unknown> {
  const calls = [`CA${'1'.repeat(32)}`, `CA${'2'.repeat(32)}`];
  const recordingOf = (callSid = `CA${'3'.repeat(32)}`) =>
    twilio.addRecording({ audio: new Uint8Array(100), callSid });
  const recordings = [recordingOf(), recordingOf()];
  recordingOf(calls[0]);
  const telephony = createTelephony({ twilio: twilio.environment });
  const messages = [`SM${'4'.repeat(32)}`];
  return deleteRecords(telephony, { kind: 'delete-at-twilio', calls, messages, recordings }).catch(
    (error: unknown) => error,
  );
}
const askedFor = (wanted: string) => twilio.asked.filter((operation) => operation === wanted).length;

it.each([
  ['one that Twilio keeps for good', [400], false],
  ['one that may go later, though another never will', [400, 503], true],
])('deletes all the others, and tells of %s', async (_what, statuses, again) => {
  for (const status of statuses) twilio.failNext({ operation: 'DeleteRecording', status });
  expect(await deleteAll()).toMatchObject({ again, status: statuses.at(-1) });
  expect(twilio.records.recordings).toHaveLength(statuses.length);
  expect([askedFor('DeleteRecording'), askedFor('DeleteMessage'), askedFor('DeleteCall')]).toEqual([3, 1, 2]);
});

it('keeps a call of which a recording stays', async () => {
  twilio.failNext({ operation: 'DeleteRecording', status: 503, times: 3 });
  expect(await deleteAll()).toMatchObject({ again: true, status: 503 });
  expect([askedFor('DeleteMessage'), askedFor('DeleteCall')]).toEqual([1, 1]);
});

it('stops when Twilio gives no answer, for the next record would wait for as long', async () => {
  twilio.failNext({ operation: 'DeleteRecording', status: null });
  expect(await deleteAll()).toMatchObject({ again: true, status: null });
  expect(twilio.asked).toEqual(['DeleteRecording']);
});
