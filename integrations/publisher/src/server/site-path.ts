/**
 * The path of the site that a request names, decoded; null where no file can ever stand: outside the tree, hidden,
 * half-written, or not text at all.
 */
export function sitePath(requested: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(requested);
  } catch {
    return null;
  }
  const names = path.split('/').slice(1);
  const isSound =
    path.startsWith('/') &&
    !/[\\\0]/.test(path) &&
    names.every((name, at) => !name.startsWith('.') && (name !== '' || at === names.length - 1));
  return isSound ? path : null;
}
