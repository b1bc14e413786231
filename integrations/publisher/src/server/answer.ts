import type { IncomingMessage, ServerResponse } from 'node:http';
import parseRange from 'range-parser';
import { isPackable, packingFor } from './encodings.ts';
import { mediaTypeOf } from './media-type.ts';
import type { PageOnDisk, Representation } from './pages-on-disk.ts';
import { cacheControlOf } from './security-headers.ts';

/** What is answered. */
export interface Answer {
  /** Its path on the site. */
  path: string;
  page: PageOnDisk;
  status: number;
  /** What it carries besides the headers of every file. */
  headers?: Record<string, string>;
}

/** Below this many bytes packing saves no packet on the way. */
const smallest = 256;

/**
 * Answers with a page as the reader takes it best: packed or not, not at all to whoever has these bytes already, a piece of it to
 * whoever asks for one. Gives a promise only where something must be packed before.
 */
export function answerWith(
  { path, page, status, headers }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | undefined {
  const type = mediaTypeOf(path);
  const mayPack = page.bytes.length >= smallest && isPackable(type);
  const packing = mayPack ? packingFor(request.headers['accept-encoding']) : null;
  const head: Record<string, string> = { ...headers, 'Cache-Control': cacheControlOf(path) };
  if (mayPack) head.Vary = 'Accept-Encoding';
  const shown = packing === null ? page : page.packed(packing);
  const finish = (representation: Representation) => {
    head.ETag = representation.etag;
    if (status === 200 && hasAlready(request, representation.etag)) {
      response.writeHead(304, head).end();
      return;
    }
    head['Content-Type'] = type;
    if (representation.packing !== null) head['Content-Encoding'] = representation.packing;
    if (status === 200 && !mayPack) sendPiece({ head, representation, request, response });
    else send({ status, head, bytes: representation.bytes, request, response });
  };
  if (shown instanceof Promise) return shown.then(finish);
  finish(shown);
  return undefined;
}

/**
 * Whether the reader's copy has these bytes. `If-None-Match` alone decides: a `Cache-Control: no-cache` beside it, as fetch
 * sends it, speaks to caches on the way and not to the origin (RFC 9111, 5.2.1.4; RFC 9110, 13.1.2).
 */
function hasAlready(request: IncomingMessage, etag: string): boolean {
  const header = request.headers['if-none-match'];
  if (header === undefined) return false;
  const held = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return held.includes(etag) || held.includes('*');
}

/** What range-parser says of a header that asks for what is not there, and of one that it cannot read. */
const unsatisfiable = -1;
const unread = -2;

/** One range is answered as such, several and what cannot be read with the whole (RFC 9110, 14.2). */
function sendPiece({
  head,
  representation: { bytes, etag },
  request,
  response,
}: {
  head: Record<string, string>;
  representation: Representation;
  request: IncomingMessage;
  response: ServerResponse;
}): void {
  head['Accept-Ranges'] = 'bytes';
  const { range, 'if-range': ifRange = etag } = request.headers;
  const answer = (status: number, piece: Buffer) => send({ status, head, bytes: piece, request, response });
  const asked =
    range === undefined || request.method !== 'GET' || ifRange !== etag ? unread : rangesOf(bytes, range);
  const [piece, ...more] = typeof asked === 'number' ? [] : asked;
  if (asked === unsatisfiable) {
    head['Content-Range'] = `bytes */${bytes.length}`;
    answer(416, Buffer.alloc(0));
  } else if (piece === undefined || more.length > 0) {
    answer(200, bytes);
  } else {
    head['Content-Range'] = `bytes ${piece.start}-${piece.end}/${bytes.length}`;
    answer(206, bytes.subarray(piece.start, piece.end + 1));
  }
}

function rangesOf(bytes: Buffer, header: string): ReturnType<typeof parseRange> {
  const ranges = parseRange(bytes.length, header, { combine: true });
  return typeof ranges === 'number' || ranges.type === 'bytes' ? ranges : unread;
}

function send({
  status,
  head,
  bytes,
  request,
  response,
}: {
  status: number;
  head: Record<string, string>;
  bytes: Buffer;
  request: IncomingMessage;
  response: ServerResponse;
}): void {
  head['Content-Length'] = String(bytes.length);
  response.writeHead(status, head).end(request.method === 'HEAD' ? undefined : bytes);
}
