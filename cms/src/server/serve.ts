import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { EnvironmentError, internalListener, processEnvironment } from '@pressjour/contract';
import next from 'next';
import { runningPayload } from '../running.ts';
import { application } from './application.ts';

/** How long requests may take to end after a signal to stop. Milliseconds. */
const grace = 8000;

/** Starts the cms: the admin and the public API on one listener, the other services' way in on another. */
export async function serve(): Promise<void> {
  const environment = readEnvironmentOrExit();
  const nextServer = next({ dev: false, dir: join(import.meta.dirname, '..', '..') });
  await nextServer.prepare();
  const handle = nextServer.getRequestHandler();

  const internal = internalListener(environment.cmsInternalUrl);
  const servers = [
    await listen({
      app: application({ listener: 'internal', environment, handle }),
      host: internal.host,
      port: internal.port,
      variable: 'CMS_INTERNAL_URL',
    }),
    await listen({
      app: application({ listener: 'public', environment, handle }),
      host: environment.host,
      port: environment.cmsPort,
      variable: 'CMS_PORT',
    }),
  ];

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), grace).unref();
    await Promise.all(servers.map(close));
    await runningPayload()?.stop();
    await nextServer.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  await warmUp(`http://127.0.0.1:${internal.port}`);
  console.log(`The cms is ready on ${environment.cmsUrl}/admin`);
}

function readEnvironmentOrExit() {
  try {
    return processEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

interface Listening {
  app: ReturnType<typeof application>;
  host: string;
  port: number;
  /** Which variable to change when the port is taken. */
  variable: string;
}

function listen({ app, host, port, variable }: Listening): Promise<Server> {
  const server = createServer(app);
  const { promise, resolve } = Promise.withResolvers<Server>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${error.code})`;
    console.error(`Port ${port} on ${host} ${why}: stop that program or set ${variable}.`);
    process.exit(1);
  });
  server.listen(port, host, () => resolve(server));
  return promise;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  return promise;
}

/** Payload starts at the first request: it is asked one, so that migrations have run and jobs are worked on before anybody comes. */
async function warmUp(address: string): Promise<void> {
  const response = await fetch(`${address}/api/line-status`);
  const answer = await response.text();
  if (response.ok && runningPayload()) return;
  console.error(
    `The cms could not start: its first request was answered ${response.status} ${answer.slice(0, 200)} ` +
      'The lines above say why; most often the database cannot be reached or opened. Nothing was changed.',
  );
  process.exit(1);
}
