import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { handleEndpoints, type Payload } from 'payload';
import { listenerHeader } from '../../../cms/src/collections/Users/service-strategy.ts';
import { type LoopbackServer, startLoopbackServer } from '../../harness/loopback-server.ts';
import type { Cms } from './cms.ts';

/** The REST API of a cms as other services reach it: real HTTP on the inner listener. */
export function overHttp({ payload }: Pick<Cms, 'payload'>): Promise<LoopbackServer> {
  return startLoopbackServer(restOf(payload));
}

/** Payload's own handler of requests, for Node's server. */
export function restOf(payload: Payload): RequestListener {
  return (incoming, response) => {
    answer(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  };

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
