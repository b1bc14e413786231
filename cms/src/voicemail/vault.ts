import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type AudioType, audioTypeOf, telling } from './audio-type.ts';

/** The largest recording that is taken, in bytes: ten minutes as WAV fit three times. */
export const largest = 30 * 1024 * 1024;

const magic = Buffer.from('PJV1');
const nonceLength = 12;
const tagLength = 16;
const sealedSuffix = '.enc';
const partSuffix = '.part';

/** Which recording, of which call: a file is of no use under another name. */
export interface Whose {
  callSid: string;
  /** RE and 32 hexadecimal digits, as Twilio names it. */
  recordingSid: string;
}

/** A recording that is on the disk already, under a name of its own until it is accepted. */
export interface Received {
  bytes: number;
  sha256: string;
  mediaType: AudioType;
  /** Takes the place of whatever is kept of this recording. */
  accept: () => Promise<void>;
  discard: () => Promise<void>;
}

export interface VoicemailVault {
  /** @throws {VoicemailError} when it is too large or no audio; nothing of it is left then */
  receive: (whose: Whose, audio: AsyncIterable<Uint8Array>) => Promise<Received>;
  /** The whole audio. @throws {VoicemailError} when it is not there, or is not what was kept */
  read: (whose: Whose) => Promise<Buffer>;
  remove: (recordingSid: string) => Promise<void>;
  /** Removes what crashes left before an instant: half of a recording, or one that no call knows of. */
  sweep: (sweep: { before: Date; isKept: (recordingSid: string) => Promise<boolean> }) => Promise<void>;
}

export type VoicemailProblem = 'no-audio' | 'too-large' | 'not-whole' | 'not-there' | 'damaged';

export class VoicemailError extends Error {
  override readonly name = 'VoicemailError';
  readonly problem: VoicemailProblem;

  constructor(problem: VoicemailProblem, options?: ErrorOptions) {
    super(`A voicemail is ${problem.replace('-', ' ')}.`, options);
    this.problem = problem;
  }
}

/**
 * Recordings in DATA_DIR/voicemail, each sealed by AES-256-GCM under a key that HKDF-SHA256 derives from PAYLOAD_SECRET, with the
 * names of its call and recording authenticated. Read as a whole, so that no byte leaves before all are known to be right.
 */
export function voicemailVault({ dataDir, secret }: { dataDir: string; secret: string }): VoicemailVault {
  const folder = join(dataDir, 'voicemail');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'pressjour voicemail, version 1', 32));
  const fileOf = (recordingSid: string) => join(folder, `${recordingSid}${sealedSuffix}`);

  return {
    async receive(whose, audio) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const part = join(folder, `${whose.recordingSid}.${randomUUID()}${partSuffix}`);
      const discard = () => rm(part, { force: true });
      const seal = sealing({ key, whose });
      // Opened before anything can be refused: a stream that opens it would make it after it was removed.
      const file = await open(part, 'wx', 0o600);
      try {
        await pipeline(audio, seal.bytes, file.createWriteStream({ flush: true }));
      } catch (error) {
        await discard();
        throw error instanceof VoicemailError ? error : new VoicemailError('not-whole', { cause: error });
      }
      const accept = async () => {
        await rename(part, fileOf(whose.recordingSid));
        await syncFolder(folder);
      };
      return { ...seal.told(), accept, discard };
    },

    async read(whose) {
      const sealed = await readFile(fileOf(whose.recordingSid)).catch((error: unknown) => {
        throw new VoicemailError('not-there', { cause: error });
      });
      try {
        return opened({ key, whose, sealed });
      } catch (error) {
        throw new VoicemailError('damaged', { cause: error });
      }
    },

    remove: (recordingSid) => rm(fileOf(recordingSid), { force: true }),

    async sweep({ before, isKept }) {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        if ((await stat(path)).mtime >= before) continue;
        const wanted = name.endsWith(sealedSuffix) && (await isKept(name.slice(0, -sealedSuffix.length)));
        if (!wanted) await rm(path, { force: true });
      }
    },
  };
}

/** Seals what streams through, and tells afterwards what it was. */
function sealing({ key, whose }: { key: Buffer; whose: Whose }) {
  const hash = createHash('sha256');
  let bytes = 0;
  let start = Buffer.alloc(0);
  let mediaType: AudioType | null = null;

  function look(chunk: Uint8Array): void {
    bytes += chunk.length;
    hash.update(chunk);
    if (bytes > largest) throw new VoicemailError('too-large');
    if (mediaType !== null) return;
    start = Buffer.concat([start, chunk.subarray(0, telling)]);
    if (start.length < telling) return;
    mediaType = audioTypeOf(start);
    if (mediaType === null) throw new VoicemailError('no-audio');
  }

  return {
    async *bytes(audio: AsyncIterable<Uint8Array>) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
      cipher.setAAD(nameOf(whose));
      yield Buffer.concat([magic, nonce]);
      for await (const chunk of audio) {
        look(chunk);
        yield cipher.update(chunk);
      }
      if (mediaType === null) throw new VoicemailError('no-audio');
      yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
    },
    told() {
      if (mediaType === null) throw new VoicemailError('no-audio');
      return { bytes, sha256: hash.digest('hex'), mediaType };
    },
  };
}

/** @throws when one byte is not as it was sealed */
function opened({ key, whose, sealed }: { key: Buffer; whose: Whose; sealed: Buffer }): Buffer {
  const body = magic.length + nonceLength;
  if (!sealed.subarray(0, magic.length).equals(magic)) throw new Error('The file is of another kind.');
  const nonce = sealed.subarray(magic.length, body);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(nameOf(whose));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(body, -tagLength)), decipher.final()]);
}

function nameOf({ callSid, recordingSid }: Whose): Buffer {
  return Buffer.from(JSON.stringify([callSid, recordingSid]));
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
