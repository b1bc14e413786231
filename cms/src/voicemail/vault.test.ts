import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { voicemailVault } from './vault.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-vault-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const whose = { callSid: `CA${'0'.repeat(32)}`, recordingSid: `RE${'0'.repeat(32)}` };
const left = () => readdir(join(dataDir, 'voicemail'));

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
/** What fails before its first byte. */
async function* broken(): AsyncGenerator<Uint8Array> {
  yield* [];
  throw new Error('the sender is gone');
}

it('leaves nothing of what is refused or breaks off, however early', async () => {
  const vault = voicemailVault({ dataDir, secret: 'a secret of the vault' });
  const attempts = Array.from({ length: 50 }, (_, at) =>
    vault.receive(whose, at % 2 === 0 ? broken() : bytes('<html>Not found</html>')),
  );
  const outcomes = await Promise.allSettled(attempts);
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(await left()).toEqual([]);
});
