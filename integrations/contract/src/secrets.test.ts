import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileSecrets } from './secrets.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pressjour-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it('makes a secret once and keeps it', () => {
  const first = fileSecrets(dataDir).get('internal-token');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(fileSecrets(dataDir).get('internal-token')).toBe(first);
  expect(fileSecrets(dataDir).get('payload-secret')).not.toBe(first);
});

it('lets nobody but the owner read it', () => {
  fileSecrets(dataDir).get('payload-secret');
  expect(statSync(join(dataDir, 'secrets', 'payload-secret')).mode & 0o077).toBe(0);
});

it('gives services that start at the same moment the same secret', async () => {
  const program = `import { fileSecrets } from ${JSON.stringify(join(import.meta.dirname, 'secrets.ts'))};
    process.stdout.write(fileSecrets(${JSON.stringify(dataDir)}).get('internal-token'));`;
  const run = promisify(execFile);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => run(process.execPath, ['--input-type=module', '-e', program])),
  );
  expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
  expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['internal-token']);
});
