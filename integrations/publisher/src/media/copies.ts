import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { type PublicMedia, slugFrom } from '@pressjour/contract';
import { CmsUnavailable, FileUnreadable } from '../cms/answers.ts';
import type { CmsReader } from '../cms/reader.ts';
import type { Model } from '../model/model.ts';
import type { Tree } from '../tree/tree.ts';
import { type Variant, variantsOf } from './variants.ts';

/** Where the copies stand on the site. */
export const mediaFolder = '/media/';

export interface MediaCopies {
  /** Copies the files of a medium that are not in the tree yet. @throws {CmsUnavailable} */
  fetch: (medium: PublicMedia) => Promise<Fetched>;
  /** Removes the files that no public document uses any more. Gives the paths removed. */
  sweep: () => Promise<string[]>;
  /** Removes files that nothing knows of, as a crash leaves them. */
  removeStrays: () => Promise<string[]>;
  /** The copies that are not on disk as they were written; `thorough` reads every byte. They are forgotten, so that they are fetched anew. */
  forgetBroken: (how: { thorough: boolean }) => Promise<Broken[]>;
}

/** A copy that is not as it was written. */
export interface Broken {
  path: string;
  why: 'missing' | 'other-bytes';
}

export interface Fetched {
  /** Paths. */
  written: string[];
  /** Which files the cms could not give, in sentences. Pages do without them. */
  faults: string[];
}

/** Public media in the tree, under names made from their content. */
export function createMediaCopies({
  model,
  tree,
  reader,
}: {
  model: Model;
  tree: Tree;
  reader: CmsReader;
}): MediaCopies {
  return {
    fetch: (medium) => fetchMedium({ model, tree, reader, medium }),

    async sweep() {
      const unused = model.transaction(() => model.media.withoutUse());
      for (const path of unused) {
        await tree.remove(path);
        model.media.offDisk(path);
      }
      return unused;
    },

    async removeStrays() {
      const known = new Set(model.media.onDisk());
      const strays: string[] = [];
      for await (const path of tree.paths(mediaFolder)) {
        if (known.has(path)) continue;
        await tree.remove(path);
        strays.push(path);
      }
      return strays;
    },

    async forgetBroken({ thorough }) {
      const broken: Broken[] = [];
      for (const { path, size, hash, media, source } of model.media.all()) {
        const why = await whyBroken(tree.fileAt(path), { size, hash: thorough ? hash : null });
        if (why === null) continue;
        model.media.drop(media, source);
        broken.push({ path, why });
      }
      return broken;
    },
  };
}

interface Fetching {
  model: Model;
  tree: Tree;
  reader: CmsReader;
}

async function fetchMedium({ medium, ...parts }: Fetching & { medium: PublicMedia }): Promise<Fetched> {
  const { model } = parts;
  const variants = variantsOf(medium);
  const written: string[] = [];
  const faults: string[] = [];
  for (const variant of variants) {
    try {
      const path = await fetchVariant({ ...parts, medium, variant });
      if (path !== null) written.push(path);
    } catch (error) {
      if (!(error instanceof FileUnreadable)) throw error;
      model.media.drop(medium.id, variant.source);
      faults.push(`media/${medium.id}: ${error.message}`);
    }
  }
  const wanted = new Set(variants.map(({ source }) => source));
  for (const source of model.media.sources(medium.id)) {
    if (!wanted.has(source)) model.media.drop(medium.id, source);
  }
  return { written, faults };
}

/** What the cms says of the file; its bytes are asked for again when this changes. */
function versionOf({ updatedAt }: PublicMedia, { filesize, filename }: Variant): string {
  return JSON.stringify([updatedAt, filesize, filename]);
}

async function fetchVariant({
  model,
  tree,
  reader,
  medium,
  variant,
}: Fetching & { medium: PublicMedia; variant: Variant }): Promise<string | null> {
  const version = versionOf(medium, variant);
  const before = model.media.find(medium.id, variant.source);
  if (before?.version === version) return null;
  const response = await reader.file(variant.source);
  if (response?.body == null) {
    model.media.drop(medium.id, variant.source);
    return null;
  }
  const draft = tree.draft();
  try {
    const { hash, size } = await download(response.body, draft);
    const path = `${mediaFolder}${hash.slice(0, 16)}/${safeName(variant)}`;
    await tree.adopt(path, draft);
    model.transaction(() =>
      model.media.put({ media: medium.id, source: variant.source, version, path, size, hash }),
    );
    return before?.path === path ? null : path;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function download(
  body: ReadableStream<Uint8Array>,
  file: string,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx');
  try {
    for await (const chunk of received(body)) {
      hash.update(chunk);
      size += chunk.byteLength;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hash.digest('hex'), size };
}

async function* received(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new CmsUnavailable('The cms broke off in the middle of a file. The site is kept as it is.', {
      cause: error,
    });
  }
}

/** Lower-case ASCII, with the ending that its own name has. */
function safeName({ filename }: Variant): string {
  const ending = extname(filename)
    .toLowerCase()
    .replace(/[^.a-z0-9]/g, '');
  return slugFrom(filename.slice(0, filename.length - extname(filename).length)) + ending;
}

async function whyBroken(
  file: string,
  { size, hash }: { size: number; hash: string | null },
): Promise<Broken['why'] | null> {
  try {
    if ((await stat(file)).size !== size) return 'other-bytes';
    if (hash === null) return null;
    const digest = createHash('sha256');
    for await (const chunk of createReadStream(file)) digest.update(chunk);
    return digest.digest('hex') === hash ? null : 'other-bytes';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing';
    throw error;
  }
}
