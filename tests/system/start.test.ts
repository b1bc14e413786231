import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '@pressjour/supervisor/builds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asUser } from '../harness/cms.ts';
import { type FreshDatabase, freshDatabase, testDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database[Symbol.asyncDispose]());

/** `npm start` without npm and its install around it. */
function npmStart(env: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'integrations/supervisor/src/main.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const stderr = text(child.stderr);
  const closed = once(child, 'close').then(([code]) => code as number | null);
  return { child, closed, stderr, said: () => said };
}

describe('npm start', () => {
  it('starts all, prints where and how to log in, and stops cleanly', async () => {
    const env: Record<string, string> = {
      ...database.env,
      DEMO: '1',
      DEMO_PASSWORD: 'a password of the demo',
    };
    const start = npmStart(env);
    try {
      await eventually('the greeting', async () => start.said().includes('Ctrl-C stops it.'), 100_000);
      expect(start.said()).toContain(`http://localhost:${env.SITE_PORT}/`);
      expect(start.said()).toContain('demo@pressjour.example');
      expect(start.said()).toContain('a password of the demo');
      const cmsUrl = `http://localhost:${env.CMS_PORT}`;
      const credentials = { email: 'demo@pressjour.example', password: 'a password of the demo' };
      await asUser({ cmsUrl }, credentials);
      expect((await fetch(`http://localhost:${env.SITE_PORT}/`)).status).toBe(200);
      expect((await fetch(`${env.NOTIFY_INTERNAL_URL}/readyz`)).status).toBe(200);
    } finally {
      start.child.kill('SIGTERM');
    }
    expect(await start.closed, await start.stderr).toBe(0);
    for (const port of [env.SITE_PORT, env.CMS_PORT, env.DUTY_LINE_PORT]) {
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    }
    await expect(fetch(`${env.NOTIFY_INTERNAL_URL}/healthz`)).rejects.toThrow();
  });

  it('names the port that is in use and what to do', async () => {
    const server = createServer().listen(Number(database.env.DUTY_LINE_PORT), '127.0.0.1');
    await once(server, 'listening');
    try {
      const start = npmStart(database.env);
      expect(await start.closed).toBe(1);
      expect(await start.stderr).toBe(
        `Port ${database.env.DUTY_LINE_PORT} is in use by another program. Stop that, or set DUTY_LINE_PORT to another port.\n`,
      );
    } finally {
      server.close();
    }
  });

  it('names every bad variable', async () => {
    const start = npmStart({ ...database.env, SITE_PORT: 'http', TZ_NAME: 'Mars/Olympus' });
    expect(await start.closed).toBe(1);
    expect((await start.stderr).trim().split('\n')).toEqual([
      expect.stringMatching(/^SITE_PORT/),
      expect.stringMatching(/^TZ_NAME/),
    ]);
  });
});

describe.runIf(testDatabase() === 'mongodb')('with DATABASE_URL of MongoDB and nothing else', () => {
  const bare = () => ({
    DATABASE_URL: database.env.DATABASE_URL ?? '',
    DATA_DIR: database.env.DATA_DIR ?? '',
  });

  it.each([
    'integrations/supervisor/src/main.ts',
    'cms/server.ts',
    'integrations/publisher/src/main.ts',
    'integrations/duty-line/src/main.ts',
    'integrations/notify/src/main.ts',
  ])('%s refuses, with one sentence for each missing variable', async (entry) => {
    const child = spawn(process.execPath, [join(root, entry)], {
      cwd: entry.startsWith('cms') ? join(root, 'cms') : root,
      env: { PATH: process.env.PATH ?? '', ...bare() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    expect(code).toBe(1);
    for (const name of ['INTERNAL_TOKEN', 'PAYLOAD_SECRET']) {
      expect(stdout + stderr).toMatch(new RegExp(`${name} must be set when DATABASE_URL is MongoDB`));
    }
  });

  it('has no demo and no open registration', async () => {
    const { DEMO: _, ...env } = database.env;
    const start = npmStart(env);
    try {
      await eventually('the greeting', async () => start.said().includes('Ctrl-C stops it.'), 100_000);
      expect(start.said()).toContain('No demo.');
      const users = `http://localhost:${env.CMS_PORT}/api/users`;
      const response = await fetch(`${users}/first-register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'a@b.example', password: 'a long password', name: 'A' }),
      });
      expect(response.status).toBe(403);
      expect((await fetch(users)).status).toBeGreaterThanOrEqual(401);
    } finally {
      start.child.kill('SIGTERM');
    }
    expect(await start.closed).toBe(0);
  });
});
