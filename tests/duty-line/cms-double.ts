import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type CallEvent, callEventBatchShape } from '@pressjour/contract';

/** The two addresses of the cms that the duty line knows, over real HTTP. */
export interface CmsDouble {
  url: string;
  /** What `/api/snapshot` answers from now on. */
  snapshot: unknown;
  /** Entries by id, in the order in which they came first. */
  stored: Map<string, CallEvent>;
  /** How often the snapshot was asked for, and how often 304 was the answer. */
  asked: { snapshot: number; notModified: number };
  /** Resolves when what is stored satisfies the condition, at once if it does already. */
  until: (condition: (entries: CallEvent[]) => boolean) => Promise<CallEvent[]>;
  /** Refuses connections until it is back. */
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
  /** Answers batches so; null takes them. */
  refuse: ((entries: CallEvent[]) => number | null) | null;
  close: () => Promise<void>;
}

export async function startCmsDouble({
  snapshot,
  internalToken,
}: {
  snapshot: unknown;
  internalToken: string;
}): Promise<CmsDouble> {
  const changed = new EventEmitter();
  let server = createServer(onRequest);
  await listenOn(0);
  const { port } = server.address() as AddressInfo;

  const double: CmsDouble = {
    url: `http://127.0.0.1:${port}`,
    snapshot,
    stored: new Map(),
    asked: { snapshot: 0, notModified: 0 },
    async until(condition) {
      while (!condition([...double.stored.values()])) await once(changed, 'stored');
      return [...double.stored.values()];
    },
    goAway: stop,
    async comeBack() {
      server = createServer(onRequest);
      await listenOn(port);
    },
    refuse: null,
    close: stop,
  };
  return double;

  async function listenOn(wanted: number): Promise<void> {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
  }

  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers.authorization !== `Bearer ${internalToken}`) response.writeHead(401).end();
    else if (request.url?.startsWith('/api/snapshot')) answerSnapshot(request, response);
    else if (request.url === '/api/call-events/batch') void storeBatch(request, response);
    else response.writeHead(404).end();
  }

  function answerSnapshot(request: IncomingMessage, response: ServerResponse): void {
    double.asked.snapshot += 1;
    const body = typeof double.snapshot === 'string' ? double.snapshot : JSON.stringify(double.snapshot);
    const etag = `"${Buffer.from(body).toString('base64url').slice(-40)}${body.length}"`;
    if (request.headers['if-none-match'] === etag) {
      double.asked.notModified += 1;
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', etag }).end(body);
  }

  async function storeBatch(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { entries } = callEventBatchShape.parse(await json(request));
    const refusal = double.refuse?.(entries) ?? null;
    if (refusal !== null) {
      response.writeHead(refusal).end();
      return;
    }
    let known = 0;
    for (const entry of entries) {
      if (double.stored.has(entry.entryId)) known += 1;
      else double.stored.set(entry.entryId, entry);
    }
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ stored: entries.length - known, known }));
    changed.emit('stored');
  }
}
