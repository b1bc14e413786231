import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { keepLatest } from '../keep-latest.ts';
import { hashOf } from '../tree/tree.ts';
import { type Packing, pack } from './encodings.ts';

/** Bytes as they are sent. */
export interface Representation {
  bytes: Buffer;
  /** Strong: made from the very bytes of the file, another for each packing. */
  etag: string;
  packing: Packing | null;
}

/** A file as it stood when it was read. */
export interface PageOnDisk extends Representation {
  packing: null;
  /** The same, packed: at once where it has been packed before. As it is, where packing makes it no smaller. */
  packed: (packing: Packing) => Representation | Promise<Representation>;
}

export interface PagesOnDisk {
  /** Null where there is no file. */
  read: ReadPage;
  /** The page at a file, if it has been read and the file is still the same; null otherwise. Never waits. */
  known: (file: string) => PageOnDisk | null;
}

type ReadPage = (file: string) => Promise<PageOnDisk | null>;

/** What tells a file from the one that stood there before. */
interface Stamp {
  ino: bigint;
  size: bigint;
  mtimeNs: bigint;
}

const kept = 1000;

/**
 * Reads small files with their ETag, and keeps the latest thousand with what was packed of them. A file that was renamed into place since is
 * another one by its inode, size or time, so an answer never carries the ETag, or the packed bytes, of other bytes.
 */
export function pagesOnDisk(): PagesOnDisk {
  const cache = new Map<string, { page: PageOnDisk; stamp: Stamp }>();
  const read: ReadPage = async (file) => {
    let handle: FileHandle;
    try {
      handle = await open(file, 'r');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    try {
      const stamp = await handle.stat({ bigint: true });
      const known = cache.get(file);
      if (known !== undefined && isSame(known.stamp, stamp)) return known.page;
      const page = pageOf(await handle.readFile());
      const { ino, size, mtimeNs } = stamp;
      keepLatest(cache, [file, { page, stamp: { ino, size, mtimeNs } }], kept);
      return page;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    } finally {
      await handle.close();
    }
  };
  const known = (file: string): PageOnDisk | null => {
    const entry = cache.get(file);
    if (entry === undefined) return null;
    const stamp = statSync(file, { bigint: true, throwIfNoEntry: false });
    return stamp !== undefined && isSame(entry.stamp, stamp) ? entry.page : null;
  };
  return { read, known };
}

/** Bytes with their ETag, that are packed once for each way to do it. */
export function pageOf(bytes: Buffer): PageOnDisk {
  const hash = hashOf(bytes).slice(0, 32);
  const page: Representation & { packing: null } = { bytes, etag: `"${hash}"`, packing: null };
  const made = new Map<Packing, Representation | Promise<Representation>>();
  const make = async (packing: Packing): Promise<Representation> => {
    try {
      const packed = await pack(bytes, packing);
      const smaller = { bytes: packed, etag: `"${hash}-${packing}"`, packing };
      const shown = packed.length < bytes.length ? smaller : page;
      made.set(packing, shown);
      return shown;
    } catch (error) {
      made.delete(packing);
      throw error;
    }
  };
  return {
    ...page,
    packed(packing) {
      const known = made.get(packing) ?? make(packing);
      if (!made.has(packing)) made.set(packing, known);
      return known;
    },
  };
}

/** The same, but a file that cannot be read now, as when too many are open, is given as it was read last. */
export function withLastKnown(read: ReadPage): ReadPage {
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

function isSame(a: Stamp, b: Stamp): boolean {
  return a.mtimeNs === b.mtimeNs && a.ino === b.ino && a.size === b.size;
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG';
}
