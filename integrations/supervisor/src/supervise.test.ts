import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@pressjour/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Death, pauseBefore } from './keep-running.ts';
import { supervise } from './supervise.ts';

/** A service that reports its starts and its clean ends to the test, and otherwise only lives. */
const program = `
  const tell = (what) => fetch(process.env.TEST_URL + '/' + what + '/' + process.pid);
  process.on('SIGTERM', async () => { await tell('closed'); process.exit(0); });
  setInterval(() => {}, 1000);
  console.log(process.pid);
  await tell('started');
`;

let folder: string;
let heard: string[];
let waiting: (() => void)[];
const server = createServer((request, response) => {
  heard.push(request.url ?? '');
  response.end();
  for (const wake of waiting.splice(0)) wake();
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pressjour-supervise-'));
  heard = [];
  waiting = [];
  writeFileSync(join(folder, 'service.mjs'), program);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  process.env.TEST_URL = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(async () => {
  delete process.env.TEST_URL;
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await once(server.close(), 'close');
});

/** The process ids that reported this, when there are as many as asked for. */
async function reported(what: 'started' | 'other' | 'closed', count: number): Promise<number[]> {
  for (;;) {
    const found = heard.filter((path) => path.startsWith(`/${what}/`));
    if (found.length >= count) return found.map((path) => Number(path.split('/')[2]));
    await new Promise<void>((wake) => waiting.push(wake));
  }
}

function environment() {
  return readEnvironment({
    variables: { DATA_DIR: join(folder, 'data') },
    secrets: () => ({ get: () => 'a secret of the test' }),
    workingDirectory: folder,
  });
}

const cms = () =>
  ({
    name: 'cms',
    title: '',
    entry: join(folder, 'service.mjs'),
    cwd: folder,
    ready: '',
    patience: null,
  }) as const;

it('starts a service again that was killed, and one that ended by itself', { timeout: 30_000 }, async () => {
  const deaths: Death[] = [];
  const supervised = supervise({
    environment: environment(),
    services: [cms()],
    show: () => {},
    onDeath: ({ name, exitCode, inARow }) => deaths.push({ name, exitCode, inARow }),
  });
  const [first = 0] = await reported('started', 1);
  process.kill(first, 'SIGKILL');
  const [, second = 0] = await reported('started', 2);
  process.kill(second, 'SIGTERM');
  const [, , third] = await reported('started', 3);
  await supervised.stop();
  expect(deaths).toEqual([
    { name: 'cms', exitCode: 'SIGKILL', inARow: 1 },
    { name: 'cms', exitCode: 0, inARow: 2 },
  ]);
  expect(await reported('closed', 2)).toEqual([second, third]);
});

it('leaves no service behind when it is killed itself', { timeout: 30_000 }, async () => {
  const main = join(folder, 'main.mjs');
  const environmentText = JSON.stringify({ ...environment(), dataDir: join(folder, 'data') });
  writeFileSync(
    main,
    `import { supervise } from ${JSON.stringify(join(import.meta.dirname, 'supervise.ts'))};
     supervise({ environment: ${environmentText}, services: [${JSON.stringify(cms())}], show() {}, onDeath() {} });`,
  );
  const supervisor = spawn(process.execPath, [main], { stdio: 'ignore' });
  const [service] = await reported('started', 1);
  supervisor.kill('SIGKILL');
  expect(await reported('closed', 1)).toEqual([service]);
});

it('stops the cms last, when the others have told it what they did', { timeout: 30_000 }, async () => {
  const notifier = { ...cms(), name: 'notify' } as const;
  const supervised = supervise({
    environment: environment(),
    services: [cms(), notifier],
    show: () => {},
    onDeath: () => {},
  });
  await reported('started', 2);
  await supervised.stop();
  const [firstClosed, lastClosed] = await reported('closed', 2);
  const lastOf = (name: string) => readFileSync(join(folder, 'data', 'logs', `${name}.log`), 'utf8').trim();
  expect([firstClosed, lastClosed].map(String)).toEqual([lastOf('notify'), lastOf('cms')]);
});

it('comes to its end when the cms ends by itself while the others are being stopped', {
  timeout: 30_000,
}, async () => {
  const entry = join(folder, 'other.mjs');
  writeFileSync(entry, program.replace("tell('started')", "tell('other')"));
  const supervised = supervise({
    environment: environment(),
    services: [cms(), { ...cms(), name: 'notify', entry }],
    show: () => {},
    onDeath: () => {},
  });
  const [[pid], others] = await Promise.all([reported('started', 1), reported('other', 1)]);
  if (pid) process.kill(pid, 'SIGKILL');
  await supervised.stop();
  expect(await reported('closed', 1)).toEqual(others);
});

it('waits longer between starts in a row, never for long', () => {
  expect([1, 2, 3, 4, 20].map(pauseBefore)).toEqual([0, 1000, 2000, 4000, 15_000]);
});
