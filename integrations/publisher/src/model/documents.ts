import type { DatabaseSync } from 'node:sqlite';
import type { Language, Month, PublicCollection, PublicNewsItem, Teaser } from '@pressjour/contract';
import type { ContentOf, DocumentKey, Locale, Reading } from './content.ts';
import { factsOf } from './facts.ts';

/** The row of a document, without its text. */
export interface Entry {
  collection: PublicCollection;
  id: string;
  language: Language | null;
  kind: string | null;
  story: string | null;
  path: string | null;
  month: string | null;
}

export interface SitemapRow {
  path: string;
  language: Language;
  story: string;
  updatedAt: string;
}

export type Documents = ReturnType<typeof openDocuments>;

/** The read model: what the public may read, as the cms last showed it. */
export function openDocuments(database: DatabaseSync, timeZone: string) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    one: prepare('SELECT json FROM documents WHERE collection = ? AND id = ? AND locale = ?'),
    versions: prepare('SELECT locale, json FROM documents WHERE collection = ? AND id = ? ORDER BY locale'),
    entry: prepare(
      'SELECT collection, id, language, kind, story, path, month FROM documents WHERE collection = ? AND id = ? LIMIT 1',
    ),
    insert: prepare(`INSERT INTO documents
      (collection, id, locale, json, language, kind, story, path, published_at, month, updated_at, teaser)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    remove: prepare('DELETE FROM documents WHERE collection = ? AND id = ?'),
    use: prepare('INSERT OR IGNORE INTO uses_media (collection, id, media) VALUES (?, ?, ?)'),
    unuse: prepare('DELETE FROM uses_media WHERE collection = ? AND id = ?'),
    used: prepare('SELECT 1 FROM uses_media WHERE media = ? LIMIT 1'),
    usedMedia: prepare('SELECT DISTINCT media FROM uses_media'),
    ids: prepare('SELECT DISTINCT id FROM documents WHERE collection = ?'),
    all: prepare('SELECT json FROM documents WHERE collection = ? AND locale = ? ORDER BY id'),
    // INDEXED BY, since without statistics the planner takes the primary key and walks through a whole collection.
    atPath: prepare(`SELECT json FROM documents INDEXED BY documents_path
      WHERE path = ? AND collection = ? ORDER BY id`),
    ofStory: prepare(`SELECT path FROM documents INDEXED BY documents_story
      WHERE story = ? AND language = ? AND collection = ? ORDER BY id`),
    newestOfKind: prepare(`SELECT json FROM documents
      WHERE collection = 'guidance' AND language = ? AND kind = ? ORDER BY updated_at DESC, id LIMIT 1`),
    newestTeasers: prepare(`SELECT teaser FROM documents INDEXED BY documents_newest
      WHERE collection = 'news-items' AND language = ? AND published_at IS NOT NULL ORDER BY published_at DESC, id LIMIT ?`),
    newestItems: prepare(`SELECT json FROM documents INDEXED BY documents_newest
      WHERE collection = 'news-items' AND language = ? AND published_at IS NOT NULL ORDER BY published_at DESC, id LIMIT ?`),
    monthTeasers: prepare(`SELECT teaser FROM documents INDEXED BY documents_month
      WHERE language = ? AND month = ? ORDER BY published_at DESC, id`),
    months: prepare(`SELECT month, count(*) AS count FROM documents INDEXED BY documents_month
      WHERE language = ? AND month IS NOT NULL GROUP BY month ORDER BY month DESC`),
    newerMonth: prepare(`SELECT min(month) AS month FROM documents INDEXED BY documents_month
      WHERE language = ? AND month > ?`),
    olderMonth: prepare(`SELECT max(month) AS month FROM documents INDEXED BY documents_month
      WHERE language = ? AND month < ?`),
    hasMonth: prepare(`SELECT 1 FROM documents INDEXED BY documents_month
      WHERE language = ? AND month = ? LIMIT 1`),
    sitemap: prepare(`SELECT path, language, story, updated_at AS updatedAt FROM documents
      WHERE collection IN ('news-items', 'guidance') ORDER BY path, id`),
    ownPaths: prepare('SELECT DISTINCT path FROM documents WHERE path IS NOT NULL'),
  };
  const parsed = <T>(row: Record<string, unknown> | undefined): T | null =>
    row === undefined ? null : (JSON.parse(String(row.json)) as T);
  const teasers = (rows: Record<string, unknown>[]): Teaser[] =>
    rows.map(({ teaser }) => JSON.parse(String(teaser)));

  return {
    get<C extends PublicCollection>(collection: C, id: string, locale: Locale = ''): ContentOf[C] | null {
      return parsed(statements.one.get(collection, id, locale));
    },

    has({ collection, id }: DocumentKey): boolean {
      return statements.entry.get(collection, id) !== undefined;
    },

    entry({ collection, id }: DocumentKey): Entry | null {
      const row = statements.entry.get(collection, id);
      return row === undefined ? null : (row as unknown as Entry);
    },

    /** Whether the document reads now as it did when it was last put here. */
    isSame({ collection, id, versions }: Reading): boolean {
      const rows = statements.versions.all(collection, id);
      return (
        rows.length === versions.length &&
        rows.every(({ locale, json }) =>
          versions.some((version) => version.locale === locale && JSON.stringify(version.document) === json),
        )
      );
    },

    /** Puts a reading in the place of what stood here; a reading without versions removes the document. */
    put({ collection, id, versions }: Reading): void {
      statements.remove.run(collection, id);
      statements.unuse.run(collection, id);
      for (const { locale, document } of versions) {
        const facts = factsOf({ collection, document, timeZone });
        const { language, kind, story, path, publishedAt, month, updatedAt, teaser, media } = facts;
        const columns = [language, kind, story, path, publishedAt, month, updatedAt];
        const ledger = teaser === null ? null : JSON.stringify(teaser);
        statements.insert.run(collection, id, locale, JSON.stringify(document), ...columns, ledger);
        for (const used of media) statements.use.run(collection, id, used);
      }
    },

    ids: (collection: PublicCollection): string[] =>
      statements.ids.all(collection).map(({ id }) => String(id)),

    /** In order of id. */
    all<C extends PublicCollection>(collection: C, locale: Locale): ContentOf[C][] {
      return statements.all.all(collection, locale).map((row) => JSON.parse(String(row.json)));
    },

    atPath<C extends 'news-items' | 'guidance' | 'addresses'>(
      collection: C,
      path: string,
    ): ContentOf[C] | null {
      return parsed(statements.atPath.get(path, collection));
    },

    /**
     * The paths of a story in a language, the one that its pair points to first. The cms keeps a story to one document a
     * language; while it changes hands between documents there may be more.
     */
    storyPaths: (collection: 'news-items' | 'guidance', story: string, language: Language): string[] =>
      statements.ofStory.all(story, language, collection).map(({ path }) => String(path)),

    newestGuidance: (language: Language, kind: string): ContentOf['guidance'] | null =>
      parsed(statements.newestOfKind.get(language, kind)),
    newestTeasers: (language: Language, limit: number): Teaser[] =>
      teasers(statements.newestTeasers.all(language, limit)),
    newestItems: (language: Language, limit: number): PublicNewsItem[] =>
      statements.newestItems.all(language, limit).map((row) => JSON.parse(String(row.json))),

    monthTeasers: (language: Language, month: Month): Teaser[] =>
      teasers(statements.monthTeasers.all(language, monthKey(month))),
    hasMonth: (language: Language, month: Month): boolean =>
      statements.hasMonth.get(language, monthKey(month)) !== undefined,
    months: (language: Language): { month: Month; count: number }[] =>
      statements.months
        .all(language)
        .map(({ month, count }) => ({ month: parseMonth(String(month)), count: Number(count) })),
    newerMonth: (language: Language, month: Month): Month | null =>
      optionalMonth(statements.newerMonth.get(language, monthKey(month))),
    olderMonth: (language: Language, month: Month): Month | null =>
      optionalMonth(statements.olderMonth.get(language, monthKey(month))),

    isUsed: (media: string): boolean => statements.used.get(media) !== undefined,
    usedMedia: (): string[] => statements.usedMedia.all().map(({ media }) => String(media)),
    sitemap: (): SitemapRow[] => statements.sitemap.all() as unknown as SitemapRow[],
    /** The paths that documents stand at themselves, addresses included. */
    ownPaths: (): string[] => statements.ownPaths.all().map(({ path }) => String(path)),
  };
}

export function parseMonth(key: string): Month {
  return { year: Number(key.slice(0, 4)), month: Number(key.slice(5, 7)) };
}

function monthKey({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function optionalMonth(row: Record<string, unknown> | undefined): Month | null {
  return typeof row?.month === 'string' ? parseMonth(row.month) : null;
}
