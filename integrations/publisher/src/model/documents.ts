import type { DatabaseSync } from 'node:sqlite';
import type { GuidanceLanguage, Language, LanguageVersion, PublicCollection } from '@pressjour/contract';
import { keepLatest } from '../keep-latest.ts';
import { type ContentOf, type DocumentKey, type Locale, localesOf, type Reading } from './content.ts';
import { factsOf } from './facts.ts';
import type { Listing, Lists } from './lists.ts';
import type { SearchEntries } from './search-entries.ts';
import type { Findable } from './search-entry.ts';

/** The row of a document, without its text. */
export interface Entry {
  collection: PublicCollection;
  id: string;
  language: GuidanceLanguage | null;
  kind: string | null;
  story: string | null;
  path: string | null;
  quarter: string | null;
}

/** What a sitemap needs of a document. */
export interface SitemapRow<L extends GuidanceLanguage = Language> {
  path: string;
  language: L;
  story: string;
  updatedAt: string;
}

const keptAtMost = 1000;

export type Documents = ReturnType<typeof openDocuments>;

/** The read model: what the public may read, as the cms last showed it. */
export function openDocuments({
  database,
  lists,
  search,
  timeZone,
}: {
  database: DatabaseSync;
  lists: Lists;
  /** Null where there is no search. */
  search: SearchEntries | null;
  timeZone: string;
}) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    one: prepare('SELECT json FROM documents WHERE collection = ? AND id = ? AND locale = ?'),
    versions: prepare('SELECT locale, json FROM documents WHERE collection = ? AND id = ? ORDER BY locale'),
    entry: prepare(
      'SELECT collection, id, language, kind, story, path, quarter FROM documents WHERE collection = ? AND id = ? LIMIT 1',
    ),
    insert: prepare(`INSERT INTO documents
      (collection, id, locale, json, language, kind, story, path, quarter, updated_at, teaser)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    remove: prepare('DELETE FROM documents WHERE collection = ? AND id = ?'),
    use: prepare('INSERT OR IGNORE INTO uses_media (collection, id, media) VALUES (?, ?, ?)'),
    unuse: prepare('DELETE FROM uses_media WHERE collection = ? AND id = ?'),
    used: prepare('SELECT 1 FROM uses_media WHERE media = ? LIMIT 1'),
    usedMedia: prepare('SELECT DISTINCT media FROM uses_media'),
    ids: prepare('SELECT DISTINCT id FROM documents WHERE collection = ?'),
    all: prepare('SELECT json FROM documents WHERE collection = ? AND locale = ? ORDER BY id'),
    // INDEXED BY, since without statistics the planner takes the primary key and walks through a whole collection.
    atPath: prepare(`SELECT id, locale FROM documents INDEXED BY documents_path
      WHERE path = ? AND collection = ? ORDER BY id`),
    ofStory: prepare(`SELECT path, quarter FROM documents INDEXED BY documents_story
      WHERE story = ? AND language = ? AND collection = ? ORDER BY id`),
    newestOfKind: prepare(`SELECT json FROM documents
      WHERE collection = 'guidance' AND language = ? AND kind = ? ORDER BY updated_at DESC, id LIMIT 1`),
    newsOfQuarter: prepare(`SELECT path, language, story, updated_at AS updatedAt
      FROM documents INDEXED BY documents_quarter WHERE quarter = ?`),
    versionsOfGuidance: prepare(`SELECT path, language FROM documents INDEXED BY documents_story
      WHERE story = ? AND collection = 'guidance' ORDER BY id`),
    guidance: prepare(`SELECT path, language, story, updated_at AS updatedAt
      FROM documents WHERE collection = 'guidance'`),
    // Each quarter is looked up from the one after it. GROUP BY would walk through every item of the archive.
    quarters: prepare(`WITH RECURSIVE quarters (quarter) AS (
        SELECT max(quarter) FROM documents INDEXED BY documents_quarter WHERE quarter IS NOT NULL
        UNION ALL
        SELECT (SELECT max(quarter) FROM documents INDEXED BY documents_quarter WHERE quarter < later.quarter)
        FROM quarters AS later WHERE later.quarter IS NOT NULL
      )
      SELECT quarter,
        (SELECT max(updated_at) FROM documents INDEXED BY documents_quarter WHERE quarter = quarters.quarter) AS updatedAt
      FROM quarters WHERE quarter IS NOT NULL ORDER BY quarter DESC`),
    ownPaths: prepare('SELECT DISTINCT path FROM documents WHERE path IS NOT NULL'),
  };
  const parsed = <T>(row: Record<string, unknown> | undefined): T | null =>
    row === undefined ? null : (JSON.parse(String(row.json)) as T);
  const nameOfAll = (collection: PublicCollection, locale: Locale) => `${collection}/${locale}`;

  /** Documents as they were parsed, since a feed asks for many of them and an item changes one. Nobody changes them. */
  const kept = new Map<string, ContentOf[PublicCollection]>();
  /** The same of whole collections, since the front page asks for some of them at each publish. */
  const keptAll = new Map<string, readonly unknown[]>();
  let puts = 0;

  function get<C extends PublicCollection>(
    collection: C,
    id: string,
    locale: Locale = '',
  ): ContentOf[C] | null {
    const name = nameOf({ collection, id, locale });
    const known = kept.get(name);
    if (known !== undefined) return known as ContentOf[C];
    const document = parsed<ContentOf[C]>(statements.one.get(collection, id, locale));
    if (document !== null) keepLatest(kept, [name, document], keptAtMost);
    return document;
  }

  return {
    get,

    /** Reads anew what was read, as after a change that was undone. */
    forget(): void {
      kept.clear();
      keptAll.clear();
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
      puts += 1;
      for (const locale of localesOf(collection)) {
        kept.delete(nameOf({ collection, id, locale }));
        keptAll.delete(nameOfAll(collection, locale));
      }
      statements.remove.run(collection, id);
      statements.unuse.run(collection, id);
      const listings: Listing[] = [];
      const findable: Findable[] = [];
      for (const { locale, document } of versions) {
        const facts = factsOf({ collection, document, locale, timeZone });
        const { language, kind, story, path, quarter, updatedAt, teaser, media } = facts;
        const columns = [language, kind, story, path, quarter, updatedAt];
        const line = teaser === null ? null : JSON.stringify(teaser);
        statements.insert.run(collection, id, locale, JSON.stringify(document), ...columns, line);
        for (const used of media) statements.use.run(collection, id, used);
        listings.push(...facts.listings);
        const found = search === null ? null : facts.findable();
        if (found !== null) findable.push(found);
      }
      if (collection === 'news-items') lists.put(id, listings);
      search?.put({ collection, id }, findable);
    },

    /** How often anything was put here since the start. */
    puts: (): number => puts,

    ids: (collection: PublicCollection): string[] =>
      statements.ids.all(collection).map(({ id }) => String(id)),

    /** In order of id. Of the registers, which are small; news has its lists. */
    all<C extends Exclude<PublicCollection, 'news-items'>>(collection: C, locale: Locale): ContentOf[C][] {
      const name = nameOfAll(collection, locale);
      const known = (keptAll.get(name) ??
        statements.all.all(collection, locale).map(({ json }) => JSON.parse(String(json)))) as ContentOf[C][];
      keptAll.set(name, known);
      return [...known];
    },

    atPath<C extends 'news-items' | 'guidance' | 'events' | 'addresses' | 'assignments' | 'briefings'>(
      collection: C,
      path: string,
    ): ContentOf[C] | null {
      const found = statements.atPath.get(path, collection);
      return found === undefined ? null : get(collection, String(found.id), found.locale as Locale);
    },

    /** In order of id. Slugs are unique in the cms; while two topics change theirs there may be more than one. */
    topicsAtPath: (path: string): ContentOf['topics'][] =>
      statements.atPath
        .all(path, 'topics')
        .map(({ id, locale }) => get('topics', String(id), locale as Locale))
        .filter((topic) => topic !== null),

    /**
     * Where a story stands in a language, the one that its pair points to first. The cms keeps a story to one document a
     * language; while it changes hands between documents there may be more.
     */
    ofStory: (
      collection: 'news-items' | 'guidance',
      story: string,
      language: Language,
    ): { path: string; quarter: string | null }[] =>
      statements.ofStory.all(story, language, collection) as unknown as {
        path: string;
        quarter: string | null;
      }[],

    newestGuidance: (language: Language, kind: string): ContentOf['guidance'] | null =>
      parsed(statements.newestOfKind.get(language, kind)),
    isUsed: (media: string): boolean => statements.used.get(media) !== undefined,
    usedMedia: (): string[] => statements.usedMedia.all().map(({ media }) => String(media)),
    /** The news of a quarter in both languages, in any order. */
    newsOfQuarter: (quarter: string): SitemapRow[] =>
      statements.newsOfQuarter.all(quarter) as unknown as SitemapRow[],
    /** Where a story stands in every language, in order of id. */
    versionsOfGuidance: (story: string): LanguageVersion[] =>
      statements.versionsOfGuidance
        .all(story)
        .map(({ path, language }) => ({ path, language }) as LanguageVersion),
    guidance: (): SitemapRow<GuidanceLanguage>[] =>
      statements.guidance.all() as unknown as SitemapRow<GuidanceLanguage>[],
    /** The quarters that have news in either language, newest first, and when the latest change to each was made. */
    quarters: (): { quarter: string; updatedAt: string }[] =>
      statements.quarters.all() as unknown as { quarter: string; updatedAt: string }[],
    /** The paths that documents stand at themselves, addresses included. */
    ownPaths: (): string[] => statements.ownPaths.all().map(({ path }) => String(path)),
  };
}

function nameOf({ collection, id, locale }: DocumentKey & { locale: Locale }): string {
  return `${collection}/${id}/${locale}`;
}
