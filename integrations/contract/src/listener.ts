import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  port: number;
  /** Takes no new requests and finishes those under way; after five seconds it cuts them. */
  close: () => Promise<void>;
}

/**
 * Longer than web servers in front keep an idle connection (Caddy: two minutes, nginx: one): were it closed here first, a
 * request on its way would meet a closed connection.
 */
const keepAliveMilliseconds = 150_000;

/** @throws when the port is taken or may not be used */
export async function listen({
  app,
  host,
  port,
}: {
  app: RequestListener;
  host: string;
  port: number;
}): Promise<Listener> {
  const server = createServer(app);
  server.keepAliveTimeout = keepAliveMilliseconds;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const cut = setTimeout(() => server.closeAllConnections(), 5000);
      await closed;
      clearTimeout(cut);
    },
  };
}
