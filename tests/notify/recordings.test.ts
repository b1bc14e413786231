import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type NotifierUnderTest, startUnderTest } from './notifier-under-test.ts';
import { silence } from './silence.ts';

const callSid = `CA${'1'.repeat(32)}`;

/** Has a recording at Twilio brought. */
function bring(under: NotifierUnderTest, { audio, seconds }: { audio: Uint8Array | null; seconds: number }) {
  const recordingSid = under.twilio.addRecording({ audio, callSid, seconds });
  return under.desk.queue({ kind: 'fetch-recording', callSid, recordingSid, durationSeconds: seconds });
}

it('brings a recording into the cms, and only then deletes it at Twilio', async () => {
  await using under = await startUnderTest();
  const audio = silence(12);
  const errand = bring(under, { audio, seconds: 12 });
  await under.desk.until(() => errand.state === 'done');
  expect(under.desk.voicemails).toMatchObject([{ callSid, durationSeconds: 12, type: 'audio/mpeg' }]);
  expect(under.desk.voicemails[0]?.audio.equals(audio)).toBe(true);
  expect(under.twilio.asked).toEqual(['FetchRecordingMedia', 'DeleteRecording']);
  expect(under.twilio.records.recordings).toEqual([]);
  await under.notifier.close();
  expect(await readdir(join(under.dataDir, 'notify', 'kept'))).toEqual([]);
});

it('waits for one that Twilio has not finished', async () => {
  await using under = await startUnderTest();
  const errand = bring(under, { audio: null, seconds: 5 });
  await under.desk.until(() => errand.told.length > 0);
  expect(errand.told[0]).toMatchObject({ outcome: 'failed', again: true });
  for (const recording of under.twilio.records.recordings) recording.audio = silence(5);
  await under.desk.until(() => errand.state === 'done');
  expect(under.desk.voicemails).toHaveLength(1);
});

it.each([
  ['is cut off', silence(4)],
  ['has no sound in it', silence(0)],
  ['is a page of errors', Buffer.from('<!doctype html><title>Service unavailable</title>'.repeat(20))],
])('neither keeps nor deletes one that %s', async (_what, audio) => {
  await using under = await startUnderTest();
  const errand = bring(under, { audio, seconds: 12 });
  await under.desk.until(() => errand.told.length > 0);
  expect(errand.told[0]).toMatchObject({
    again: true,
    error: expect.stringMatching(/^The recording at Twilio .*: it was neither kept nor deleted/),
  });
  expect(under.desk.voicemails).toEqual([]);
  expect(under.twilio.records.recordings).toHaveLength(1);
});

it('does not delete one of which the cms has other bytes', async () => {
  await using under = await startUnderTest();
  under.desk.wrongHash = '0'.repeat(64);
  const errand = bring(under, { audio: silence(12), seconds: 12 });
  await under.desk.until(() => errand.told.length > 0);
  expect(errand.told[0]).toMatchObject({ outcome: 'failed', again: true });
  expect(under.twilio.asked).not.toContain('DeleteRecording');
});

it.each([
  [409, 'The cms has another audio of this recording already.'],
  [413, 'The recording is larger than the cms takes.'],
  [415, 'The cms does not take the recording for WAV or MP3.'],
])('does not bring one again that the cms never takes (%s), nor deletes it', async (status, why) => {
  await using under = await startUnderTest();
  under.desk.refuseVoicemails = status;
  const errand = bring(under, { audio: silence(12), seconds: 12 });
  await under.desk.until(() => errand.state === 'failed');
  const error = `${why} It stays at Twilio: hear it in Twilio's console and delete it there.`;
  expect(errand.told).toEqual([{ outcome: 'failed', again: false, error }]);
  expect(under.twilio.asked).toEqual(['FetchRecordingMedia']);
});

it('deletes one that the cms had for its time already', async () => {
  await using under = await startUnderTest();
  under.desk.refuseVoicemails = 410;
  const errand = bring(under, { audio: silence(12), seconds: 12 });
  await under.desk.until(() => errand.state === 'done');
  expect(under.twilio.records.recordings).toEqual([]);
});

it('does not look for one again that it deleted before a crash', async () => {
  await using under = await startUnderTest();
  // The deletion is done, and nobody learns of it.
  under.desk.refuse = () => 503;
  bring(under, { audio: silence(12), seconds: 12 });
  await under.desk.until(() => under.twilio.records.recordings.length === 0);
  await under.restart();
  under.desk.refuse = null;
  under.desk.endLeases();
  const [errand] = under.desk.errands;
  await under.desk.until(() => errand?.state === 'done');
  expect(errand?.told).toEqual([{ outcome: 'done' }]);
  expect(under.twilio.asked).toEqual(['FetchRecordingMedia', 'DeleteRecording', 'DeleteRecording']);
  await under.notifier.close();
  expect(await readdir(join(under.dataDir, 'notify', 'kept'))).toEqual([]);
});
