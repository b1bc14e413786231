import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

export type Tree = Awaited<ReturnType<typeof openTree>>;

/** A file that is whole and durable, and waits for its place. */
export interface Staged {
  /** Gives it its place: from now on it is what readers get. */
  place: () => Promise<void>;
  /** Makes its place durable. */
  settle: () => Promise<void>;
  /** Throws it away; for one that was not placed. */
  drop: () => Promise<void>;
}

/** Where half-written files are. Nothing below it is ever served. */
const workshop = '.tmp';

/**
 * A folder of published files, by their paths on the site: a path that ends with a slash is the `index.html` of its
 * folder. A file appears whole or not at all and is on disk when a call returns; what a crash left half-written is swept
 * when the tree is opened.
 */
export async function openTree(root: string) {
  await rm(join(root, workshop), { recursive: true, force: true });
  await mkdir(join(root, workshop), { recursive: true });
  const fileAt = (path: string) => join(root, ...segmentsOf(path));

  /** A draft that is whole and durable, on its way to its place. */
  const staged = (path: string, draft: string): Staged => {
    const file = fileAt(path);
    const folder = dirname(file);
    let made: string | undefined;
    return {
      async place() {
        try {
          await rename(draft, file);
        } catch (error) {
          if (codeOf(error) !== 'ENOENT') throw error;
          made = await mkdir(folder, { recursive: true });
          await rename(draft, file);
        }
      },
      async settle() {
        await syncFolder(folder);
        if (made !== undefined) await syncFolders(dirname(folder), dirname(made));
      },
      drop: () => rm(draft, { force: true }),
    };
  };

  return {
    root,
    fileAt,

    /** Writes bytes beside the tree, so that many files can then take their places in one moment. */
    async stage(path: string, bytes: Uint8Array): Promise<Staged> {
      const draft = join(root, workshop, randomUUID());
      const waiting = staged(path, draft);
      try {
        await writeDurably(draft, bytes);
      } catch (error) {
        await waiting.drop();
        throw error;
      }
      return waiting;
    },

    /** A file of its own for writing in, to be adopted or removed. */
    draft: (): string => join(root, workshop, randomUUID()),

    /** Gives a whole and durable draft its place. */
    async adopt(path: string, draft: string): Promise<void> {
      const { place, settle } = staged(path, draft);
      await place();
      await settle();
    },

    async remove(path: string): Promise<void> {
      const file = fileAt(path);
      await rm(file, { force: true });
      await syncFolder(dirname(file)).catch(ignoreMissing);
      await removeEmptyFolders(dirname(file), root);
    },

    /** The bytes at a path; null where there is no file. */
    async read(path: string): Promise<Buffer | null> {
      return readFile(fileAt(path)).catch(ignoreMissing);
    },

    /** Every path that has a file; only those in a folder where one is named, as `/media/`. However many there are, no more than a folder's are held at once. */
    async *paths(below = '/'): AsyncGenerator<string> {
      for await (const file of filesIn(join(root, below))) {
        const name = relative(root, file).split(sep).join('/');
        if (!name.startsWith(`${workshop}/`)) yield `/${name}`.replace(/\/index\.html$/, '/');
      }
    },
  };
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The names of folders and file below the root. @throws when a path would leave it or is hidden */
function segmentsOf(path: string): string[] {
  const segments = `${path}${path.endsWith('/') ? 'index.html' : ''}`.split('/').slice(1);
  if (
    !path.startsWith('/') ||
    segments.some((name) => name === '' || name.startsWith('.') || /[\\\0]/.test(name))
  ) {
    throw new Error(`No file can stand at the path ${JSON.stringify(path)}.`);
  }
  return segments;
}

/** Every file in a folder and the folders in it. What disappears meanwhile is left out. */
async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing);
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Syncs that have not begun: whoever asks meanwhile is served by them as well. */
const queued = new Map<string, Promise<void>>();
const running = new Map<string, Promise<void>>();

function syncFolder(folder: string): Promise<void> {
  const known = queued.get(folder);
  if (known !== undefined) return known;
  const before = running.get(folder)?.catch(() => {}) ?? Promise.resolve();
  const next = before.then(() => {
    queued.delete(folder);
    const sync = syncNow(folder).finally(() => running.get(folder) === sync && running.delete(folder));
    running.set(folder, sync);
    return sync;
  });
  queued.set(folder, next);
  return next;
}

async function syncNow(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; folder.length >= upTo.length; folder = dirname(folder)) await syncFolder(folder);
}

async function removeEmptyFolders(from: string, root: string): Promise<void> {
  for (let folder = from; folder !== root; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue;
      if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return;
      throw error;
    }
  }
}

function ignoreMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
