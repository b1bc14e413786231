import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export interface Listener {
  port: number;
  /** Finishes the requests under way and takes no new ones. */
  close: () => Promise<void>;
}

/** @throws when the port is taken or may not be used */
export async function listen({
  app,
  host,
  port,
}: {
  app: Express;
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
      server.closeIdleConnections();
      await closed;
    },
  };
}
