import type { DatabaseSync } from 'node:sqlite';
import type { Language, SearchShard } from '@pressjour/contract';
import type { DocumentKey } from './content.ts';
import { lists } from './lists.ts';
import type { Findable } from './search-entry.ts';

type Lines = SearchShard['entries'];
export type SearchEntries = ReturnType<typeof openSearchEntries>;

/**
 * What can be found of each document, made when the document is taken in: a shard of the search index is put together of what is
 * at hand, and no text is read anew for its neighbours.
 */
export function openSearchEntries(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    remove: prepare('DELETE FROM search_entries WHERE collection = ? AND id = ?'),
    insert: prepare(
      'INSERT INTO search_entries (collection, id, language, path, json) VALUES (?, ?, ?, ?, ?)',
    ),
    // CROSS JOIN keeps the order of the tables, and with it the order of the list.
    ofMonth: prepare(`SELECT search_entries.path, json FROM listed CROSS JOIN search_entries
      ON collection = 'news-items' AND id = item AND search_entries.language = listed.language
      WHERE list = '${lists.news}' AND listed.language = ? AND period = ?
      ORDER BY listed.period DESC, listed.at DESC, listed.item, listed.nth`),
    ofPages: prepare(`SELECT path, json FROM search_entries
      WHERE collection IN ('assignments', 'briefings', 'events', 'guidance') AND language = ?
      ORDER BY collection, id`),
  };
  return {
    /** Takes the place of what was there, in every language. */
    put({ collection, id }: DocumentKey, found: readonly Findable[]): void {
      statements.remove.run(collection, id);
      for (const { language, entry } of found) {
        statements.insert.run(collection, id, language, entry.path, JSON.stringify(entry));
      }
    },
    /** The news of a month, `YYYY-MM`, newest first. */
    ofMonth: (language: Language, period: string): Lines =>
      statements.ofMonth.all(language, period) as unknown as Lines,
    /** What is no news, in order of collection and id. */
    ofPages: (language: Language): Lines => statements.ofPages.all(language) as unknown as Lines,
  };
}
