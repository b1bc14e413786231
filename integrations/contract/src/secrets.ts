import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SecretName = 'internal-token' | 'payload-secret' | 'twilio-auth-token' | 'demo-password';

/** Secrets of the embedded default. */
export interface SecretStore {
  get: (name: SecretName) => string;
}

/**
 * Secrets as files under `DATA_DIR/secrets`, readable by their owner only. Each is made at random the first time that
 * it is asked for; services that start at the same moment get the same one, since only one of them can create the file.
 */
export function fileSecrets(dataDir: string): SecretStore {
  const folder = join(dataDir, 'secrets');
  return {
    get(name) {
      const file = join(folder, name);
      if (!existsSync(file)) create(folder, file, makeSecret(name));
      return readFileSync(file, 'utf8').trim();
    },
  };
}

/** Whole or not at all: a hard link appears with its content and fails when another service was faster. */
function create(folder: string, file: string, secret: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, secret, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function makeSecret(name: SecretName): string {
  return name === 'demo-password' ? randomBytes(9).toString('base64url') : randomBytes(32).toString('hex');
}
