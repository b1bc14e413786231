import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/**
 * Where free ports are looked for: below those that systems give to outgoing connections (from 32,768 on Linux, 49,152 elsewhere), one of which
 * might take a port after it was found free and before a service listens at it.
 */
const lowest = 10_240;
const beyond = 32_768;

/** As many different free loopback ports as asked for. They are all held open until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const found = await Promise.all(Array.from({ length: count }, listenSomewhere));
  await Promise.all(found.map(({ server }) => once(server.close(), 'close')));
  return found.map(({ port }) => port);
}

async function listenSomewhere(): Promise<{ server: Server; port: number }> {
  const port = randomInt(lowest, beyond);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return { server, port };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return listenSomewhere();
    throw error;
  }
}
