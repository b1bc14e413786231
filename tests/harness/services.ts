import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, readEnvironment } from '@pressjour/contract';
import { root } from '@pressjour/supervisor/builds';
import { freshDatabase, type TestDatabase } from './database.ts';

export type ServiceName = 'cms' | 'publisher' | 'duty-line' | 'notify';

const entries: Record<ServiceName, { entry: string; cwd: string }> = {
  cms: { entry: 'cms/server.ts', cwd: 'cms' },
  publisher: { entry: 'integrations/publisher/src/main.ts', cwd: '.' },
  'duty-line': { entry: 'integrations/duty-line/src/main.ts', cwd: '.' },
  notify: { entry: 'integrations/notify/src/main.ts', cwd: '.' },
};

export interface Pressjour extends AsyncDisposable {
  env: Record<string, string>;
  environment: Environment;
  /** Ends one service as an operator would, or by kill -9. */
  stop: (name: ServiceName, signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Starts one again and waits until it is ready. */
  start: (name: ServiceName) => Promise<void>;
  /** What a service has written so far. */
  output: (name: ServiceName) => string;
  /** The process of a service that runs. */
  pid: (name: ServiceName) => number;
}

export interface StartOptions {
  database?: TestDatabase;
  /** The cms, the publisher and the duty line unless said: most tests need no notifier. */
  services?: readonly ServiceName[];
  /** Over the environment of the fresh database. */
  env?: Record<string, string>;
  /** How long a service may take until it is ready. Milliseconds. */
  patience?: number;
  /** What the cms holds before the other services start: without a press service the line is never ready. */
  prepare?: (environment: Environment) => Promise<void>;
}

/** The built services on an empty database, free ports and a DATA_DIR of their own. */
export async function startPressjour({
  database,
  services = ['cms', 'publisher', 'duty-line'],
  env: extra = {},
  patience = 90_000,
  prepare,
}: StartOptions = {}): Promise<Pressjour> {
  const fresh = await freshDatabase(database);
  const env = { ...fresh.env, ...extra };
  const environment = readEnvironment({
    variables: env,
    secrets: () => ({ get: () => '' }),
    workingDirectory: root,
  });
  const running = new Map<ServiceName, ChildProcess>();
  const outputs = new Map<ServiceName, string>();
  const ready: Record<ServiceName, string> = {
    cms: `${environment.cmsInternalUrl}/readyz`,
    publisher: `${environment.publisherInternalUrl}/readyz`,
    'duty-line': `http://127.0.0.1:${environment.dutyLinePort}/readyz`,
    notify: `${environment.notifyInternalUrl}/readyz`,
  };

  const output = (name: ServiceName): string => outputs.get(name) ?? '';
  const start = async (name: ServiceName): Promise<void> => {
    const { entry, cwd } = entries[name];
    const child = spawn(process.execPath, [join(root, entry)], {
      cwd: join(root, cwd),
      env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.set(name, child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => outputs.set(name, output(name) + chunk.toString('utf8')));
    }
    await untilReady({ name, url: ready[name], child, output, patience });
  };
  const stop = async (name: ServiceName, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    const child = running.get(name);
    running.delete(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await closed;
    clearTimeout(force);
  };
  const dispose = async () => {
    await Promise.all([...running.keys()].map((name) => stop(name)));
    const keep = process.env.PRESSJOUR_TEST_LOG;
    if (keep) for (const [name, text] of outputs) await appendFile(keep, `\n=== ${name}\n${text}`);
    await fresh[Symbol.asyncDispose]();
  };

  try {
    if (services.includes('cms')) await start('cms');
    await prepare?.(environment);
    await Promise.all(services.filter((name) => name !== 'cms').map(start));
  } catch (error) {
    await dispose();
    throw error;
  }
  const pid = (name: ServiceName): number => {
    const found = running.get(name)?.pid;
    if (found === undefined) throw new Error(`${name} does not run.`);
    return found;
  };
  return { env, environment, stop, start, output, pid, [Symbol.asyncDispose]: dispose };
}

interface Starting {
  name: ServiceName;
  url: string;
  child: ChildProcess;
  output: (name: ServiceName) => string;
  patience: number;
}

async function untilReady({ name, url, child, output, patience }: Starting): Promise<void> {
  const deadline = Date.now() + patience;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const ready = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${name} did not become ready. It wrote:\n${output(name).slice(-4000)}`);
}
