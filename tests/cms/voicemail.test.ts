import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Cms, type Reader, startCms } from './support/cms.ts';
import { callIn, sid, tell } from './support/journal.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const caller = '+46701740699';
const folder = () => join(cms.environment.dataDir, 'voicemail');

/** A WAV file of a few seconds, every byte its own. */
function wav(bytes = 40_000): Buffer {
  const header = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt ')]);
  return Buffer.concat([header, randomBytes(bytes)]);
}

/** A call that left a recording, as the journal tells of it. */
async function leftRecording(): Promise<{ callSid: string; recordingSid: string; id: string }> {
  const recordingSid = sid('RE');
  const callSid = await tell({
    cms,
    told: [
      { kind: 'incoming', from: caller, lineState: 'desk' },
      { kind: 'voicemail' },
      { kind: 'recorded', recordingSid, durationSeconds: 5 },
      { kind: 'ended', durationSeconds: 30 },
    ],
  });
  return { callSid, recordingSid, id: (await callIn(cms, callSid)).id };
}

interface Put {
  callSid: string;
  recordingSid: string;
  audio: Buffer;
  as?: Reader;
}

const put = ({ callSid, recordingSid, audio, as = 'service' }: Put): Promise<Answer> =>
  cms.ask(`/calls/${callSid}/voicemail?recordingSid=${recordingSid}&durationSeconds=5`, {
    as,
    method: 'PUT',
    raw: audio,
    headers: { 'content-type': 'audio/wav' },
  });
const listen = (id: string, { as = 'officer' as Reader, headers = {} } = {}): Promise<Answer> =>
  cms.ask(`/calls/${id}/voicemail`, { as, headers });
const readCall = async (id: string) => (await cms.ask(`/calls/${id}?depth=0`, { as: 'officer' })).body;

describe('a recording', () => {
  it('is asked for once, kept encrypted for its owner only, and answered the same again', async () => {
    const call = await leftRecording();
    const { docs } = await cms.payload.find({
      collection: 'errands',
      where: { key: { equals: `fetch-recording:${call.recordingSid}` } },
    });
    expect(docs).toMatchObject([
      {
        kind: 'fetch-recording',
        state: 'waiting',
        errand: { callSid: call.callSid, recordingSid: call.recordingSid, durationSeconds: 5 },
      },
    ]);
    const audio = wav();
    const first = await put({ ...call, audio });
    expect(first).toMatchObject({ status: 200, body: { bytes: audio.length } });
    expect(first.body.sha256).toMatch(/^[0-9a-f]{64}$/);
    const file = join(folder(), `${call.recordingSid}.enc`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).includes(audio.subarray(100, 132))).toBe(false);
    const before = readFileSync(file);
    expect((await put({ ...call, audio })).body).toEqual(first.body);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder()).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await readCall(call.id)).voicemails).toMatchObject([
      { state: 'kept', mediaType: 'audio/wav', bytes: audio.length, durationSeconds: 5 },
    ]);
  });

  it('is heard as it was, whole and in ranges, by those who staff the line, and each listening is noted', async () => {
    const call = await leftRecording();
    const audio = wav();
    await put({ ...call, audio });
    const whole = await listen(call.id);
    expect(whole.status).toBe(200);
    expect(whole.bytes.equals(audio)).toBe(true);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'audio/wav',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'content-disposition': expect.stringMatching(/^inline; filename="voicemail-[\d-]+\.wav"$/),
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const part = await listen(call.id, { headers: { range: 'bytes=100-199' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${audio.length}`);
    expect(part.bytes.equals(audio.subarray(100, 200))).toBe(true);
    const beyond = await listen(call.id, { headers: { range: 'bytes=9999999-' } });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${audio.length}`);
    await listen(call.id, { as: 'duty-manager', headers: { range: 'bytes=5-' } });
    expect((await readCall(call.id)).listened.map(({ by }: { by: string }) => by)).toEqual([
      cms.users.officer,
      cms.users['duty-manager'],
    ]);
  });

  it.each(['anonymous', 'editor', 'approver', 'service'] as const)('is not heard by %s', async (as) => {
    const call = await leftRecording();
    await put({ ...call, audio: wav() });
    expect((await listen(call.id, { as })).status).toBe(403);
    expect((await readCall(call.id)).listened).toEqual([]);
  });

  it('is refused when it is no audio, empty, too large, unknown, another one, or sent by a person', async () => {
    const call = await leftRecording();
    const refused = async (change: Partial<Put>) => (await put({ ...call, audio: wav(), ...change })).status;
    expect(await refused({ audio: Buffer.from('<html>Not found</html>') })).toBe(415);
    expect(await refused({ audio: Buffer.from('RIFF') })).toBe(415);
    expect(await refused({ audio: wav(30 * 1024 * 1024) })).toBe(413);
    expect(await refused({ recordingSid: sid('RE') })).toBe(404);
    expect(await refused({ callSid: sid('CA') })).toBe(404);
    expect(await refused({ recordingSid: '../../secrets' })).toBe(400);
    expect(await refused({ as: 'admin' })).toBe(403);
    expect((await listen(call.id)).status).toBe(404);
    expect(await refused({})).toBe(200);
    expect(await refused({})).toBe(409);
    expect(readdirSync(folder()).filter((name) => name.startsWith(call.recordingSid))).toEqual([
      `${call.recordingSid}.enc`,
    ]);
  });

  it('is not played damaged, under another name, or not at all, and can then be kept anew', async () => {
    const [call, other] = [await leftRecording(), await leftRecording()];
    const audio = wav();
    await put({ ...call, audio });
    await put({ ...other, audio: wav() });
    const file = join(folder(), `${call.recordingSid}.enc`);
    const sealed = readFileSync(file);
    const spoilt = Buffer.from(sealed);
    spoilt.writeUInt8(spoilt.readUInt8(5000) ^ 1, 5000);
    const otherFile = readFileSync(join(folder(), `${other.recordingSid}.enc`));
    for (const content of [spoilt, sealed.subarray(0, -1), Buffer.alloc(3), otherFile]) {
      writeFileSync(file, content);
      const answer = await listen(call.id);
      expect(answer.status).toBe(500);
      expect(answer.body.errors[0].message).toContain('damaged');
    }
    expect((await put({ ...call, audio })).status).toBe(200);
    expect((await listen(call.id)).bytes.equals(audio)).toBe(true);
  });
});
