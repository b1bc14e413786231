import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@pressjour/contract';
import { expect, it } from 'vitest';
import { checkDataDir, checkPorts, diskSentence, listeners } from './startup-checks.ts';

it('names the port in use and the variable that moves it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await expect(checkPorts([{ host: '127.0.0.1', port, variable: 'SITE_PORT' }])).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that, or set SITE_PORT to another port.`,
    );
  } finally {
    server.close();
  }
});

it('refuses one port for two listeners', async () => {
  const wanted = ['CMS_PORT', 'SITE_PORT'].map((variable) => ({ host: '127.0.0.1', port: 19001, variable }));
  await expect(checkPorts(wanted)).rejects.toThrow('CMS_PORT and SITE_PORT both name port 19001.');
});

it('looks at the port of every service', async () => {
  const environment = readEnvironment({
    variables: { CMS_PORT: '19100', NOTIFY_INTERNAL_URL: 'http://127.0.0.1:19101' },
    secrets: () => ({ get: () => 'a secret of the test' }),
    workingDirectory: tmpdir(),
  });
  await expect(checkPorts(listeners(environment))).rejects.toThrow(
    'CMS_INTERNAL_URL and NOTIFY_INTERNAL_URL both name port 19101.',
  );
});

it('says when DATA_DIR is a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressjour-checks-'));
  const file = join(folder, 'data');
  writeFileSync(file, '');
  try {
    expect(() => checkDataDir(file)).toThrow(/is not a folder/);
    expect(() => checkDataDir(join(folder, 'fresh'))).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  ['ENOSPC', /is full/],
  ['EACCES', /may not be written to/],
  ['EROFS', /read-only/],
])('has a sentence for %s', (code, sentence) => {
  expect(diskSentence(Object.assign(new Error(code), { code }), '/srv/data')).toMatch(sentence);
});

it('leaves other errors to others', () => {
  expect(diskSentence(new Error('anything'), '/srv/data')).toBeNull();
});
