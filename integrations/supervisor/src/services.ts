import { join } from 'node:path';
import type { Environment } from '@pressjour/contract';
import { root } from './builds/index.ts';

/** A service, and how to see that it is ready. */
export interface Service {
  name: 'cms' | 'publisher' | 'duty-line';
  /** What a person reads while it starts. */
  title: string;
  /** Program, absolute. */
  entry: string;
  cwd: string;
  /** Answers 200 when the service is ready. */
  ready: string;
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
    },
    {
      name: 'publisher',
      title: 'Starting the publisher: pages and feeds',
      entry: join(root, 'integrations/publisher/src/main.ts'),
      cwd: root,
      ready: `${environment.publisherInternalUrl}/readyz`,
    },
    {
      name: 'duty-line',
      title: 'Starting the duty line',
      entry: join(root, 'integrations/duty-line/src/main.ts'),
      cwd: root,
      ready: `http://${host}:${environment.dutyLinePort}/readyz`,
    },
  ];
}

/** Waits until the service says that it is ready. */
export async function untilReady(service: Service, signal: AbortSignal): Promise<void> {
  while (!(await isReady(service.ready))) {
    signal.throwIfAborted();
    await new Promise((next) => setTimeout(next, 200));
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
