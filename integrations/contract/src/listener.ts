import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  port: number;
  /** Takes no new requests and finishes those under way; after five seconds it cuts them. */
  close: () => Promise<void>;
}

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
