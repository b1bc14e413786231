import { join } from 'node:path';
import type { Environment } from '@pressjour/contract';
import { root } from './builds/index.ts';

/** A service, and how to see that it is ready. */
export interface Service {
  name: 'cms' | 'publisher' | 'duty-line' | 'notify';
  /** What a person reads while it starts. */
  title: string;
  /** Program, absolute. */
  entry: string;
  cwd: string;
  /** Answers 200 when the service is ready; otherwise its body says why not. */
  ready: string;
  /**
   * Seconds after which a service that runs but is not ready is left to itself: a fresh installation has no press
   * service yet, so that the line has nothing to answer by. Null waits for as long as it takes.
   */
  patience: number | null;
}

export function services(environment: Environment): Service[] {
  const host = environment.host === '0.0.0.0' || environment.host === '::' ? '127.0.0.1' : environment.host;
  return [
    {
      name: 'cms',
      title: 'Starting the cms: database, migrations, demo',
      entry: join(root, 'cms/server.ts'),
      cwd: join(root, 'cms'),
      ready: `${environment.cmsInternalUrl}/readyz`,
      patience: null,
    },
    {
      name: 'publisher',
      title: 'Starting the publisher: pages and feeds',
      entry: join(root, 'integrations/publisher/src/main.ts'),
      cwd: root,
      ready: `${environment.publisherInternalUrl}/readyz`,
      patience: 60,
    },
    {
      name: 'duty-line',
      title: 'Starting the duty line',
      entry: join(root, 'integrations/duty-line/src/main.ts'),
      cwd: root,
      ready: `http://${host}:${environment.dutyLinePort}/readyz`,
      patience: 10,
    },
    {
      name: 'notify',
      title: 'Starting the notifier: texts, mails, calls',
      entry: join(root, 'integrations/notify/src/main.ts'),
      cwd: root,
      ready: `${environment.notifyInternalUrl}/readyz`,
      patience: 10,
    },
  ];
}

/**
 * Waits until the service says that it is ready.
 * @returns what keeps it from being so when its patience ended; null when it is ready
 */
export async function untilReady({ ready, patience }: Service, signal: AbortSignal): Promise<string | null> {
  let runsSince: number | null = null;
  for (;;) {
    const problem = await problemOf(ready);
    if (problem === null) return null;
    signal.throwIfAborted();
    if (problem !== away) runsSince ??= performance.now();
    if (runsSince !== null && patience !== null && performance.now() - runsSince > patience * 1000)
      return problem;
    await new Promise((next) => setTimeout(next, 200));
  }
}

const away = 'nothing answers';

async function problemOf(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    const body = await response.text();
    return response.ok ? null : body.replace(/\s+/g, ' ').slice(0, 300);
  } catch {
    return away;
  }
}
