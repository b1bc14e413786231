import { posix } from 'node:path';

/**
 * The path of a request as Next will read it in the end: without its query, dot segments, percent-encoding, doubled slashes and
 * the slash at its end, so that a rule about a path cannot be walked around by another spelling.
 */
export function plainPath(url: string): string {
  return posix
    .normalize(decoded(resolved(url)))
    .toLowerCase()
    .replace(/\/$/, '');
}

/** Dot segments go before the decoding: an encoded slash is part of its segment. */
function resolved(url: string): string {
  const whole = url.startsWith('/') ? `http://cms${url}` : url;
  return URL.canParse(whole) ? new URL(whole).pathname : (url.split('?')[0] ?? '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\\', '/');
  } catch {
    // Next refuses such a path as well.
    return path;
  }
}
