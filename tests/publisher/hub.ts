import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Hub extends AsyncDisposable {
  url: string;
  /** What it was told, in order. */
  told: URLSearchParams[];
  /** What it answers from now on. */
  status: number;
  /** Called before each answer; it is awaited. */
  before: ((feed: string) => Promise<void>) | null;
}

/** A WebSub hub on loopback that notes what publishers tell it. */
export async function startHub(): Promise<Hub> {
  const server = createServer(async (request, response) => {
    const words = new URLSearchParams(await text(request));
    hub.told.push(words);
    await hub.before?.(words.get('hub.url') ?? '');
    response.writeHead(hub.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hub: Hub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    told: [],
    status: 204,
    before: null,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
  return hub;
}
