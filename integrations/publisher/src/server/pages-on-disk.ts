import { type FileHandle, open } from 'node:fs/promises';
import { hashOf } from '../tree/tree.ts';

/** A file as it stood when it was read. */
export interface PageOnDisk {
  bytes: Buffer;
  /** Strong: made from these very bytes. */
  etag: string;
}

const kept = 500;

/**
 * Reads small files with their ETag, and keeps the latest few hundred. A file that was renamed into place since is
 * another one by its inode, size or time, so an answer never carries the ETag of other bytes.
 */
export function pagesOnDisk(): (file: string) => Promise<PageOnDisk | null> {
  const cache = new Map<string, PageOnDisk & { stamp: string }>();
  return async (file) => {
    let handle: FileHandle;
    try {
      handle = await open(file, 'r');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    try {
      const { ino, size, mtimeNs } = await handle.stat({ bigint: true });
      const stamp = `${ino} ${size} ${mtimeNs}`;
      const known = cache.get(file);
      if (known?.stamp === stamp) return known;
      const bytes = await handle.readFile();
      const page = { bytes, etag: `"${hashOf(bytes).slice(0, 32)}"`, stamp };
      cache.delete(file);
      cache.set(file, page);
      if (cache.size > kept) cache.delete(cache.keys().next().value ?? file);
      return page;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    } finally {
      await handle.close();
    }
  };
}

/** The same, but a file that cannot be read now, as when too many are open, is given as it was read last. */
export function withLastKnown(
  read: (file: string) => Promise<PageOnDisk | null>,
): (file: string) => Promise<PageOnDisk | null> {
  const known = new Map<string, PageOnDisk>();
  return async (file) => {
    try {
      const page = await read(file);
      if (page !== null) known.set(file, page);
      return page;
    } catch (error) {
      const page = known.get(file);
      if (page === undefined) throw error;
      return page;
    }
  };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG';
}
