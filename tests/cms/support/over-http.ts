import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { handleEndpoints } from 'payload';
import { listenerHeader } from '../../../cms/src/collections/Users/service-strategy.ts';
import { type LoopbackServer, startLoopbackServer } from '../../harness/loopback-server.ts';
import type { Cms } from './cms.ts';

/** The REST API of a cms as other services reach it: real HTTP on the inner listener. */
export function overHttp({ payload }: Cms): Promise<LoopbackServer> {
  return startLoopbackServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = incoming;
    const headers = new Headers(incoming.headers as Record<string, string>);
    headers.set(listenerHeader, 'internal');
    const body = method === 'GET' ? null : new Uint8Array(await buffer(incoming));
    const request = new Request(new URL(url, 'http://127.0.0.1'), { method, headers, body });
    const answered = await handleEndpoints({ config: payload.config, request });
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(new Uint8Array(await answered.arrayBuffer()));
  }
}
