import type { DatabaseSync } from 'node:sqlite';
import type { Language, Teaser } from '@pressjour/contract';
import { keepLatest } from '../keep-latest.ts';

/** The names of the lists that items stand in. */
export const lists = {
  /** All news; its periods are months, `YYYY-MM`. */
  news: 'news',
  /** How many each year has of all news. Nothing is listed here: it is counted with the months. */
  newsYears: 'news/years',
  /** The items of a topic by its id; periods are years, `YYYY`. */
  topic: (id: string): string => `topic/${id}`,
  /** The topic whose list it is. */
  topicOf: (list: string): string => list.slice('topic/'.length),
  /** The items of a news event by its id; periods are years, `YYYY`. */
  event: (id: string): string => `event/${id}`,
  /** The event whose list it is; null for any other list. */
  eventOf: (list: string): string | null => (list.startsWith('event/') ? list.slice('event/'.length) : null),
  /** Notes of corrections; periods are the years of the notes, `nth` is the note's place in its item. */
  corrections: 'corrections',
} as const;

/** A place in a list. Months and years are those of the press office. */
export interface Listing {
  list: string;
  language: Language;
  period: string;
  /** In UTC with milliseconds. */
  at: string;
  nth: number;
}

/** An item in a list, by its id. */
export interface Place {
  item: string;
  nth: number;
}

/** How many places of a list are in a period. */
export interface Tally {
  period: string;
  count: number;
}

/** How many teasers are kept parsed: the lists of a busy year name the same ones over and over. */
const keptAtMost = 10_000;

export type Lists = ReturnType<typeof openLists>;

/**
 * Which items stand where, newest first; what is equally new stands in order of id. No question walks through more of a list
 * than it gives: how many there are is counted as they come and go.
 */
export function openLists(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const places = (where: string) =>
    prepare(`SELECT item, nth FROM listed WHERE list = ? AND language = ? ${where}`);
  const order = 'ORDER BY period DESC, at DESC, item, nth';
  const statements = {
    insert: prepare('INSERT INTO listed (list, language, period, at, item, nth) VALUES (?, ?, ?, ?, ?, ?)'),
    remove: prepare('DELETE FROM listed WHERE item = ?'),
    of: prepare('SELECT list, language, period, at, nth FROM listed INDEXED BY listed_item WHERE item = ?'),
    teaser: prepare(
      `SELECT teaser FROM documents WHERE collection = 'news-items' AND id = ? AND locale = ''`,
    ),
    newest: places(`${order} LIMIT ?`),
    newestFirst: places(order),
    placesIn: places(`AND period = ? ${order}`),
    newsMonthsOf: prepare(`SELECT DISTINCT months.language, months.period
      FROM listed CROSS JOIN listed AS months INDEXED BY listed_item ON months.item = listed.item
      WHERE listed.list = ? AND months.list = '${lists.news}'`),
    count: prepare('SELECT count FROM tallies WHERE list = ? AND language = ? AND period = ?'),
    tallies: prepare(`SELECT period, count FROM tallies
      WHERE list = ? AND language = ? AND period >= ? AND period < ? ORDER BY period DESC`),
    total: prepare('SELECT sum(count) AS total FROM tallies WHERE list = ? AND language = ?'),
    has: prepare('SELECT 1 FROM tallies WHERE list = ? AND language = ? LIMIT 1'),
    newer: prepare(
      'SELECT min(period) AS period FROM tallies WHERE list = ? AND language = ? AND period >= ?',
    ),
    older: prepare(
      'SELECT max(period) AS period FROM tallies WHERE list = ? AND language = ? AND period < ?',
    ),
  };
  const placed = (rows: Record<string, unknown>[]): Place[] =>
    rows.map(({ item, nth }) => ({ item: String(item), nth: Number(nth) }));
  const periodOf = (row: Record<string, unknown> | undefined): string | null =>
    typeof row?.period === 'string' ? row.period : null;

  /** Teasers as they were parsed, by the ids of their items. Nobody changes them. */
  const kept = new Map<string, Teaser>();
  function teaserOf(item: string): Teaser {
    const known = kept.get(item);
    if (known !== undefined) return known;
    const json = statements.teaser.get(item)?.teaser;
    if (typeof json !== 'string') throw new Error(`The item ${item} stands in a list and has no teaser.`);
    const teaser: Teaser = JSON.parse(json);
    keepLatest(kept, [item, teaser], keptAtMost);
    return teaser;
  }
  const teasersOf = (rows: Record<string, unknown>[]): Teaser[] =>
    rows.map(({ item }) => teaserOf(String(item)));

  return {
    /** Gives an item its places, and takes those from it that it had. To be called when its teaser has changed as well. */
    put(item: string, listings: Listing[]): void {
      kept.delete(item);
      statements.remove.run(item);
      for (const { list, language, period, at, nth } of listings) {
        statements.insert.run(list, language, period, at, item, nth);
      }
    },
    /** Reads teasers anew, as after a change that was undone. */
    forget: (): void => kept.clear(),

    /** The months of the news that have an item of a topic, in any order. */
    newsMonthsOf: (topic: string): Pick<Listing, 'language' | 'period'>[] =>
      statements.newsMonthsOf.all(lists.topic(topic)) as unknown as Pick<Listing, 'language' | 'period'>[],
    /** The places of an item. */
    of: (item: string): Listing[] => statements.of.all(item) as unknown as Listing[],

    newestTeasers: (list: string, language: Language, limit: number): Teaser[] =>
      teasersOf(statements.newest.all(list, language, limit)),
    newest: (list: string, language: Language, limit: number): Place[] =>
      placed(statements.newest.all(list, language, limit)),
    /** Those that are not older than an instant in UTC with milliseconds. */
    newestSince(
      list: string,
      language: Language,
      { since, limit }: { since: string; limit: number },
    ): Teaser[] {
      const found: Teaser[] = [];
      for (const row of statements.newestFirst.iterate(list, language)) {
        const teaser = teaserOf(String(row.item));
        if (found.length === limit || teaser.publishedAt < since) break;
        found.push(teaser);
      }
      return found;
    },
    teasersIn: (list: string, language: Language, period: string): Teaser[] =>
      teasersOf(statements.placesIn.all(list, language, period)),
    notesIn: (language: Language, year: string): Place[] =>
      placed(statements.placesIn.all(lists.corrections, language, year)),

    count: (list: string, language: Language, period: string): number =>
      Number(statements.count.get(list, language, period)?.count ?? 0),
    /** Newest first; `from` and `before` bound the periods. */
    tallies: (list: string, language: Language, { from = '', before = ':' } = {}): Tally[] =>
      statements.tallies.all(list, language, from, before) as unknown as Tally[],
    total: (list: string, language: Language): number =>
      Number(statements.total.get(list, language)?.total ?? 0),
    has: (list: string, language: Language): boolean => statements.has.get(list, language) !== undefined,
    /** The first period at or after a text. */
    from: (list: string, language: Language, period: string): string | null =>
      periodOf(statements.newer.get(list, language, period)),
    /** The last period before a text. */
    before: (list: string, language: Language, period: string): string | null =>
      periodOf(statements.older.get(list, language, period)),
  };
}
