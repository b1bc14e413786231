import { type LoopbackServer, startLoopbackServer } from '../../harness/loopback-server.ts';

/** A cms that hands out one snapshot and takes every batch unread: what it does costs the machine next to nothing. */
export function startCms(snapshot: object): Promise<LoopbackServer> {
  const body = JSON.stringify(snapshot);
  const etag = '"the-only-one"';
  return startLoopbackServer((request, response) => {
    request.resume();
    const known = request.headers['if-none-match'] === etag;
    if (request.url === '/api/call-events/batch') {
      request.once('end', () => response.end(JSON.stringify({ stored: 0, known: 0 })));
    } else if (request.url?.startsWith('/api/snapshot')) {
      response.writeHead(known ? 304 : 200, { etag }).end(known ? undefined : body);
    } else {
      response.writeHead(404).end();
    }
  });
}
