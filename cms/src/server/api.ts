import type { IncomingMessage } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import compression from 'compression';
import type { RequestHandler } from 'express';
import { runningPayload } from '../running.ts';
import { inTurn } from './writes-in-turn.ts';

/**
 * Addresses of the API that mean the same however one reads them: no dots, no encoding, no doubled slashes. Files have a dot in
 * their names. Next adds `/api/og` of its own.
 */
const plain = /^\/api(?!\/og(?:[/?]|$))(?:\/[\w-]+)+(?:\?|$)/;
const methods = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);
/** Larger bodies, of files, are kept in memory twice this way. Bytes. */
const largest = 1_000_000;

/**
 * Answers the API by Payload alone. Next, which asks Payload the same, takes three milliseconds more of the one thread for each
 * request; it gets what is not plain or large, and all requests until Payload has started.
 */
export function apiRoute(): RequestHandler {
  const compress = compression();
  const answer = getRequestListener(
    (request) => {
      const running = runningPayload();
      if (running === undefined) throw new Error('Payload has not started.');
      // Payload puts things of its own on the request, which only Node's own kind lets it.
      return running.answer(request.clone());
    },
    // The globals stay Node's: Payload and Next tell their own apart.
    { overrideGlobalObjects: false },
  );
  return (req, res, next) => {
    const isOurs = methods.has(req.method) && plain.test(req.originalUrl) && isSmall(req);
    if (!isOurs || runningPayload() === undefined) {
      next();
      return;
    }
    const begin = () => compress(req, res, () => void answer(req, res));
    if (req.method === 'GET') begin();
    else inTurn(res, begin);
  };
}

function isSmall({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= largest;
}
