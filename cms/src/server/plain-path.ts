/**
 * The path of a request as Next will read it in the end: without its query, percent-encoding, doubled slashes and the slash at
 * its end, so that a rule about a path cannot be walked around by another spelling.
 */
export function plainPath(url: string): string {
  const path = url.split('?')[0] ?? '';
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Next refuses such a path as well.
  }
  return decoded
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
}
