import type { DatabaseSync } from 'node:sqlite';

/** A file of a medium in the tree. */
export interface MediaCopy {
  media: string;
  /** Where the cms serves it. */
  source: string;
  /** Changes when the cms has another file under the same address. */
  version: string;
  /** On the site. */
  path: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes. */
  hash: string;
}

export type MediaLedger = ReturnType<typeof openMediaLedger>;

/** Which files of which media are in the tree. */
export function openMediaLedger(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    one: prepare('SELECT * FROM media_files WHERE media = ? AND source = ?'),
    put: prepare(
      'INSERT OR REPLACE INTO media_files (media, source, version, path, size, hash) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    sources: prepare('SELECT source FROM media_files WHERE media = ?'),
    drop: prepare('DELETE FROM media_files WHERE media = ? AND source = ?'),
    onDisk: prepare('INSERT OR IGNORE INTO media_on_disk (path, media) VALUES (?, ?)'),
    allOnDisk: prepare('SELECT path FROM media_on_disk'),
    offDisk: prepare('DELETE FROM media_on_disk WHERE path = ?'),
    dropUnused: prepare(`DELETE FROM media_files WHERE media NOT IN (SELECT media FROM uses_media)
      OR media NOT IN (SELECT id FROM documents WHERE collection = 'media')`),
    unused: prepare(`SELECT path FROM media_on_disk AS file WHERE path NOT IN (SELECT path FROM media_files)
      AND (media NOT IN (SELECT id FROM documents WHERE collection = 'media') OR NOT EXISTS (
        SELECT 1 FROM route_documents JOIN dirty USING (path) WHERE collection = 'media' AND id = file.media))`),
    all: prepare('SELECT * FROM media_files'),
  };
  return {
    find: (media: string, source: string): MediaCopy | null =>
      (statements.one.get(media, source) as unknown as MediaCopy | undefined) ?? null,
    put({ media, source, version, path, size, hash }: MediaCopy): void {
      statements.onDisk.run(path, media);
      statements.put.run(media, source, version, path, size, hash);
    },
    sources: (media: string): string[] => statements.sources.all(media).map(({ source }) => String(source)),
    drop: (media: string, source: string): void => void statements.drop.run(media, source),
    /**
     * Forgets the files of media that no public document uses any more, and tells which paths have lost their last use. A page
     * that has still to be written anew uses what it shows until then, unless that is no longer public.
     */
    withoutUse(): string[] {
      statements.dropUnused.run();
      return statements.unused.all().map(({ path }) => String(path));
    },
    offDisk: (path: string): void => void statements.offDisk.run(path),
    onDisk: (): string[] => statements.allOnDisk.all().map(({ path }) => String(path)),
    all: (): MediaCopy[] => statements.all.all() as unknown as MediaCopy[],
  };
}
