import { hash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type CallEvent, callEventBatchShape } from '@pressjour/contract';
import { startLoopbackServer } from '../harness/loopback-server.ts';

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
  /** Whether a batch is stored and its answer lost; null never loses one. */
  loseAnswer: (() => boolean) | null;
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
  const server = await startLoopbackServer(onRequest);
  const double: CmsDouble = {
    url: server.url,
    snapshot,
    stored: new Map(),
    asked: { snapshot: 0, notModified: 0 },
    async until(condition) {
      while (!condition([...double.stored.values()])) await once(changed, 'stored');
      return [...double.stored.values()];
    },
    goAway: server.goAway,
    comeBack: server.comeBack,
    refuse: null,
    loseAnswer: null,
    close: server.goAway,
  };
  return double;

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers.authorization !== `Bearer ${internalToken}`) response.writeHead(401).end();
    else if (request.url?.startsWith('/api/snapshot')) answerSnapshot(request, response);
    else if (request.url === '/api/call-events/batch') void storeBatch(request, response);
    else response.writeHead(404).end();
  }

  function answerSnapshot(request: IncomingMessage, response: ServerResponse): void {
    double.asked.snapshot += 1;
    const body = typeof double.snapshot === 'string' ? double.snapshot : JSON.stringify(double.snapshot);
    const etag = `"${hash('sha256', body)}"`;
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
    changed.emit('stored');
    if (double.loseAnswer?.()) {
      response.destroy();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ stored: entries.length - known, known }));
  }
}
