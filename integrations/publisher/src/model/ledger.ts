import type { DatabaseSync } from 'node:sqlite';
import type { PublicCollection } from '@pressjour/contract';
import type { DocumentKey } from './content.ts';

/** A file that was published. */
export interface Route {
  path: string;
  kind: string;
  /** Of the page that was rendered and of the site that rendered it. */
  input: string;
  /** SHA-256 of the bytes. */
  hash: string;
}

/** A route that must be looked at, and what made it so. */
export interface DirtyRoute {
  path: string;
  causes: string[];
  /** Whether it is rendered and compared with the disk even when its page is the same. */
  forced: boolean;
}

/** Causes of work that many routes share; it gives way to what a single document caused. */
export const broadCauses = ['full', 'frame', 'site', 'left-over'] as const;

export type Ledger = ReturnType<typeof openLedger>;

/** What was published, from which documents, and what remains to be done after a crash. */
export function openLedger(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const broad = broadCauses.map((cause) => `'${cause}'`).join(', ');
  const pick = (having: string) =>
    prepare(`SELECT path, group_concat(cause, char(10)) AS causes, max(forced) AS forced FROM dirty
      WHERE error IS NULL GROUP BY path HAVING ${having} ORDER BY sum(cause = 'left-over') > 0, path LIMIT ?`);
  const statements = {
    route: prepare('SELECT path, kind, input, hash FROM routes WHERE path = ?'),
    routes: prepare('SELECT path FROM routes'),
    put: prepare('INSERT OR REPLACE INTO routes (path, kind, input, hash) VALUES (?, ?, ?, ?)'),
    remove: prepare('DELETE FROM routes WHERE path = ?'),
    forget: prepare('DELETE FROM route_documents WHERE path = ?'),
    link: prepare('INSERT OR IGNORE INTO route_documents (path, collection, id) VALUES (?, ?, ?)'),
    builtFrom: prepare('SELECT path FROM route_documents WHERE collection = ? AND id = ?'),
    dirty: prepare(`INSERT INTO dirty (path, cause, forced) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET forced = max(forced, excluded.forced), error = NULL`),
    dirtyAll: prepare(`INSERT INTO dirty (path, cause, forced) SELECT path, ?, 0 FROM routes WHERE true
      ON CONFLICT DO UPDATE SET error = NULL`),
    narrow: pick(`sum(cause NOT IN (${broad})) > 0`),
    broad: pick('true'),
    done: prepare('DELETE FROM dirty WHERE path = ?'),
    fail: prepare('UPDATE dirty SET error = ? WHERE path = ?'),
    retry: prepare('UPDATE dirty SET error = NULL WHERE error IS NOT NULL'),
    remaining: prepare(
      'SELECT count(*) AS routes, sum(error IS NULL) AS waiting, max(error) AS error FROM dirty WHERE cause = ?',
    ),
    waiting: prepare('SELECT count(*) AS count FROM dirty WHERE error IS NULL'),
    failing: prepare('SELECT path, error FROM dirty WHERE error IS NOT NULL GROUP BY path'),
    pend: prepare('INSERT OR IGNORE INTO pending (collection, id) VALUES (?, ?)'),
    pending: prepare('SELECT collection, id FROM pending'),
    settle: prepare('DELETE FROM pending WHERE collection = ? AND id = ?'),
    meta: prepare('SELECT value FROM meta WHERE key = ?'),
    setMeta: prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)'),
  };

  return {
    route: (path: string): Route | null =>
      (statements.route.get(path) as unknown as Route | undefined) ?? null,
    routePaths: (): string[] => statements.routes.all().map(({ path }) => String(path)),
    builtFrom: ({ collection, id }: DocumentKey): string[] =>
      statements.builtFrom.all(collection, id).map(({ path }) => String(path)),

    /** Notes that a file is on disk as its route says. */
    published({ path, kind, input, hash, documents }: Route & { documents: DocumentKey[] }): void {
      statements.put.run(path, kind, input, hash);
      statements.forget.run(path);
      for (const { collection, id } of documents) statements.link.run(path, collection, id);
      statements.done.run(path);
    },

    removed(path: string): void {
      statements.remove.run(path);
      statements.forget.run(path);
      statements.done.run(path);
    },

    markDirty({ path, cause, forced = false }: { path: string; cause: string; forced?: boolean }): void {
      statements.dirty.run(path, cause, forced ? 1 : 0);
    },
    /** Marks every route that was published. */
    markAllDirty: (cause: string): void => void statements.dirtyAll.run(cause),
    unmark: (path: string): void => void statements.done.run(path),

    /** The next routes to look at: all that single documents caused, or else some of the rest. */
    nextDirty({ narrow, broad }: { narrow: number; broad: number }): DirtyRoute[] {
      const first = statements.narrow.all(narrow);
      return (first.length > 0 ? first : statements.broad.all(broad)).map(({ path, causes, forced }) => ({
        path: String(path),
        causes: String(causes).split('\n'),
        forced: Number(forced) === 1,
      }));
    },
    failed: (path: string, error: string): void => void statements.fail.run(error, path),
    retryFailed: (): void => void statements.retry.run(),
    waitingRoutes: (): number => Number(statements.waiting.get()?.count ?? 0),
    failingRoutes: (): { path: string; error: string }[] =>
      statements.failing.all().map(({ path, error }) => ({ path: String(path), error: String(error) })),
    /** What a cause has left: routes that wait for their turn, and routes that failed with the reason of one of them. */
    remaining(cause: string): { waiting: number; failed: number; error: string | null } {
      const row = statements.remaining.get(cause);
      const waiting = Number(row?.waiting ?? 0);
      const error = typeof row?.error === 'string' ? row.error : null;
      return { waiting, failed: Number(row?.routes ?? 0) - waiting, error };
    },

    pend: ({ collection, id }: DocumentKey): void => void statements.pend.run(collection, id),
    pending: (): DocumentKey[] =>
      statements.pending
        .all()
        .map(({ collection, id }) => ({ collection: collection as PublicCollection, id: String(id) })),
    settle: ({ collection, id }: DocumentKey): void => void statements.settle.run(collection, id),

    meta<T>(key: string): T | null {
      const row = statements.meta.get(key);
      return row === undefined ? null : (JSON.parse(String(row.value)) as T);
    },
    setMeta: (key: string, value: unknown): void => void statements.setMeta.run(key, JSON.stringify(value)),
  };
}
