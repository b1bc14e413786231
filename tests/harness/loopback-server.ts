import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on a free loopback port, which can go away and come back to the same port. */
export interface LoopbackServer {
  url: string;
  /** Refuses connections, and cuts those that there are, until it is back. */
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
}

export async function startLoopbackServer(onRequest: RequestListener): Promise<LoopbackServer> {
  let server = createServer(onRequest);
  await listenOn(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async goAway() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    async comeBack() {
      server = createServer(onRequest);
      await listenOn(port);
    },
  };

  async function listenOn(wanted: number): Promise<void> {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
  }
}
