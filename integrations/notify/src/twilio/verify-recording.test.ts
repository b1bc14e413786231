import { expect, it } from 'vitest';
import { verifyRecording } from './verify-recording.ts';

const samplesPerSecond = 8000;

/** A WAV file as Twilio makes it: 16 bits, one channel, 8 kHz. */
function wav(seconds: number, bytes = seconds * samplesPerSecond * 2): Buffer {
  const header = Buffer.alloc(44);
  const size = seconds * samplesPerSecond * 2;
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + size, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(samplesPerSecond, 24);
  header.writeUInt32LE(samplesPerSecond * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(size, 40);
  return Buffer.concat([header, Buffer.alloc(bytes)]);
}

const verified = (audio: Uint8Array, { contentType = 'audio/x-wav', durationSeconds = 10 } = {}) =>
  verifyRecording({ audio, contentType, durationSeconds });

it.each(['audio/x-wav', 'audio/wav', 'Audio/WAV; charset=binary'])(
  'knows a whole recording sent as %s',
  async (contentType) => {
    expect(await verified(wav(10), { contentType })).toBe('audio/wav');
  },
);

it('bears what rounding takes or adds', async () => {
  expect(await verified(wav(10), { durationSeconds: 12 })).toBe('audio/wav');
  expect(await verified(wav(100), { durationSeconds: 105 })).toBe('audio/wav');
});

it.each<[string, Uint8Array, { contentType?: string; durationSeconds?: number }, RegExp]>([
  ['no sound', wav(10), { contentType: 'text/html' }, /is no audio file/],
  ['a header without sound', wav(0), {}, /has no sound in it/],
  ['half of what its header promises', wav(10, 10 * samplesPerSecond), {}, /lasts 5 s and not 10 s/],
  ['of another length', wav(10), { durationSeconds: 60 }, /lasts 10 s and not 60 s/],
  [
    'of another kind than its type',
    wav(10),
    { contentType: 'audio/mpeg' },
    /does not begin as its type should/,
  ],
  ['of noise', Buffer.alloc(50_000, 0x5a), {}, /does not begin as its type should/],
  ['huge', Buffer.alloc(31 * 1024 * 1024), {}, /larger than 30 MB/],
])('refuses a recording %s, to be tried again', async (_what, audio, how, sentence) => {
  await expect(verified(audio, how)).rejects.toMatchObject({
    message: expect.stringMatching(sentence),
    again: true,
  });
});
