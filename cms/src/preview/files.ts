import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Payload } from 'payload';
import { mediaOf } from '../written/kinds.ts';
import type { Shown } from './shown.ts';
import { mediaOfKey } from './token.ts';

export interface FileWanted {
  payload: Payload;
  token: string;
  shown: Shown;
  /** As in the address: the id of a medium that the saved text uses, or a key that a preview of what is typed was given. */
  key: string;
  /** `original` or the name of a size. */
  size: string;
}

export interface FileShown {
  bytes: ReadableStream;
  mimeType: string;
  /** Bytes. */
  length: number;
}

/** A file of a previewed text; null when the text does not use it, or it is not there. */
export async function fileShown(wanted: FileWanted): Promise<FileShown | null> {
  const { payload, size } = wanted;
  const id = mediumOf(wanted);
  const medium =
    id === null ? null : await payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true });
  if (!medium) return null;
  const sizes = new Map(Object.entries(medium.sizes ?? {}));
  const file = size === 'original' ? medium : sizes.get(size);
  if (!file?.filename) return null;
  const folder = payload.collections.media.config.upload.staticDir ?? '';
  const path = join(folder, basename(file.filename));
  const onDisk = await stat(path).catch(() => null);
  if (onDisk?.isFile() !== true) return null;
  return {
    bytes: Readable.toWeb(createReadStream(path)) as ReadableStream,
    mimeType: file.mimeType ?? 'application/octet-stream',
    length: onDisk.size,
  };
}

function mediumOf({ payload, token, shown, key }: FileWanted): string | null {
  if (mediaOf(shown.text).includes(key)) return key;
  return shown.kind === 'editor' ? mediaOfKey({ secret: payload.secret, token, key }) : null;
}
