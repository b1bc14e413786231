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

/**
 * Whose turn it is: what a document caused, the sitemaps of it, which nobody waits for, then work that many routes share. Files of an
 * earlier build go last.
 */
const turns = { narrow: 0, sitemap: 1, broad: 2, 'left-over': 3 } as const;
const broadCauses: ReadonlySet<string> = new Set(['full', 'frame', 'site']);

function turnOf(path: string, cause: string): number {
  if (cause === 'left-over') return turns['left-over'];
  if (broadCauses.has(cause)) return turns.broad;
  return path.startsWith('/sitemap') ? turns.sitemap : turns.narrow;
}

export type Ledger = ReturnType<typeof openLedger>;

/** What was published, from which documents, and what remains to be done after a crash. */
export function openLedger(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    route: prepare('SELECT path, kind, input, hash FROM routes WHERE path = ?'),
    routes: prepare('SELECT path FROM routes'),
    put: prepare('INSERT OR REPLACE INTO routes (path, kind, input, hash) VALUES (?, ?, ?, ?)'),
    remove: prepare('DELETE FROM routes WHERE path = ?'),
    forget: prepare('DELETE FROM route_documents WHERE path = ?'),
    link: prepare('INSERT OR IGNORE INTO route_documents (path, collection, id) VALUES (?, ?, ?)'),
    builtFrom: prepare('SELECT path FROM route_documents WHERE collection = ? AND id = ?'),
    dirty: prepare(`INSERT INTO dirty (path, cause, turn, forced) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET forced = max(forced, excluded.forced), error = NULL`),
    dirtyAll: prepare(`INSERT INTO dirty (path, cause, turn) SELECT path, ?, ? FROM routes WHERE true
      ON CONFLICT DO UPDATE SET error = NULL`),
    next: prepare(`SELECT DISTINCT path FROM dirty AS mark INDEXED BY dirty_turn
      WHERE turn = ? AND error IS NULL
      AND NOT EXISTS (SELECT 1 FROM dirty WHERE path = mark.path AND turn = ${turns['left-over']} AND mark.turn = ${turns.broad})
      ORDER BY path LIMIT ?`),
    causes: prepare('SELECT cause, forced FROM dirty WHERE path = ? AND error IS NULL ORDER BY cause'),
    done: prepare('DELETE FROM dirty WHERE path = ?'),
    fail: prepare('UPDATE dirty SET error = ? WHERE path = ?'),
    retry: prepare('UPDATE dirty SET error = NULL WHERE error IS NOT NULL'),
    isWaiting: prepare(
      'SELECT 1 FROM dirty INDEXED BY dirty_cause WHERE cause = ? AND error IS NULL LIMIT 1',
    ),
    errorOf: prepare(
      "SELECT error FROM dirty INDEXED BY dirty_cause WHERE cause = ? AND error > '' ORDER BY error DESC LIMIT 1",
    ),
    countOf: prepare('SELECT count(*) AS count FROM dirty WHERE cause = ? AND error IS NULL'),
    waiting: prepare('SELECT count(*) AS count FROM dirty WHERE error IS NULL'),
    failing: prepare('SELECT path, error FROM dirty WHERE error IS NOT NULL GROUP BY path'),
    pend: prepare('INSERT OR IGNORE INTO pending (collection, id) VALUES (?, ?)'),
    pending: prepare('SELECT collection, id FROM pending'),
    settle: prepare('DELETE FROM pending WHERE collection = ? AND id = ?'),
    meta: prepare('SELECT value FROM meta WHERE key = ?'),
    setMeta: prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)'),
  };

  const dirtyRoute = (path: string): DirtyRoute => {
    const marks = statements.causes.all(path);
    return {
      path,
      causes: marks.map(({ cause }) => String(cause)),
      forced: marks.some(({ forced }) => forced === 1),
    };
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
      statements.dirty.run(path, cause, turnOf(path, cause), forced ? 1 : 0);
    },
    /** Marks every route that was published, for a cause that many share. */
    markAllDirty: (cause: string): void => void statements.dirtyAll.run(cause, turns.broad),
    unmark: (path: string): void => void statements.done.run(path),

    /** The next routes to look at: those that single documents caused, or else some of the rest. */
    nextDirty({ narrow, broad }: { narrow: number; broad: number }): DirtyRoute[] {
      for (const [turn, limit] of [narrow, narrow, broad, broad].entries()) {
        const paths = statements.next.all(turn, limit);
        if (paths.length > 0) return paths.map(({ path }) => dirtyRoute(String(path)));
      }
      return [];
    },
    /** The sitemaps that wait for their turn. */
    waitingSitemaps: (): DirtyRoute[] =>
      statements.next.all(turns.sitemap, -1).map(({ path }) => dirtyRoute(String(path))),
    failed: (path: string, error: string): void => void statements.fail.run(error, path),
    retryFailed: (): void => void statements.retry.run(),
    waitingRoutes: (): number => Number(statements.waiting.get()?.count ?? 0),
    failingRoutes: (): { path: string; error: string }[] =>
      statements.failing.all().map(({ path, error }) => ({ path: String(path), error: String(error) })),
    /** Whether routes of a cause wait for their turn. */
    isWaiting: (cause: string): boolean => statements.isWaiting.get(cause) !== undefined,
    /** How many do. */
    countOf: (cause: string): number => Number(statements.countOf.get(cause)?.count ?? 0),
    /** Why one of a cause's routes failed; null when none did. */
    errorOf(cause: string): string | null {
      const error = statements.errorOf.get(cause)?.error;
      return typeof error === 'string' ? error : null;
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
