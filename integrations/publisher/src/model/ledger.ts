import type { DatabaseSync } from 'node:sqlite';
import type { PublicCollection } from '@pressjour/contract';
import { homeAbove } from '../routes/read-path.ts';
import { causeOf, type DocumentKey } from './content.ts';
import { isList, lastRank, rankAt, turnOf, turns } from './turns.ts';

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
  /** Whether it has its turn after everything else, since what stands there disappears. */
  isLast: boolean;
}

/** A file that is on disk, what was looked up for it, and the paths that it would name if anything stood there. */
export type Published = Route & { documents: DocumentKey[]; missing?: string[] };

interface Mark {
  path: string;
  cause: string;
  forced?: boolean;
  broad?: boolean;
}

export type Ledger = ReturnType<typeof openLedger>;

/** How many routes are kept in memory. */
const keptRoutes = 10_000;

/** What was published, from which documents, and what remains to be done after a crash. */
export function openLedger(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  database.function('rank_at', (path, isNew) => rankAt(String(path), isNew === 1));
  const statements = {
    route: prepare('SELECT path, kind, input, hash FROM routes WHERE path = ?'),
    routes: prepare('SELECT path FROM routes'),
    put: prepare('INSERT OR REPLACE INTO routes (path, kind, input, hash) VALUES (?, ?, ?, ?)'),
    remove: prepare('DELETE FROM routes WHERE path = ?'),
    forget: prepare('DELETE FROM route_documents WHERE path = ?'),
    link: prepare('INSERT OR IGNORE INTO route_documents (path, collection, id) VALUES (?, ?, ?)'),
    builtFrom: prepare('SELECT path FROM route_documents WHERE collection = ? AND id = ?'),
    linked: prepare(
      'SELECT collection, id FROM route_documents INDEXED BY route_documents_path WHERE path = ?',
    ),
    dirty: prepare(`INSERT INTO dirty (path, cause, turn, forced, rank)
      VALUES (?1, ?2, ?3, ?4, rank_at(?1, NOT EXISTS (SELECT 1 FROM routes WHERE path = ?1)))
      ON CONFLICT DO UPDATE SET turn = min(turn, excluded.turn), rank = excluded.rank,
        forced = max(forced, excluded.forced), error = NULL`),
    dirtyAll:
      prepare(`INSERT INTO dirty (path, cause, turn, rank) SELECT path, ?, ?, rank_at(path, 0) FROM routes WHERE true
      ON CONFLICT DO UPDATE SET error = NULL`),
    postpone: prepare(`UPDATE dirty SET rank = ${lastRank}, turn = max(turn, ${turns.broad}) WHERE path = ?`),
    next: prepare(`SELECT DISTINCT rank, path FROM dirty AS mark INDEXED BY dirty_turn
      WHERE turn = ? AND error IS NULL
      AND NOT EXISTS (SELECT 1 FROM dirty WHERE path = mark.path AND turn = ${turns['left-over']} AND mark.turn = ${turns.broad})
      ORDER BY rank, path LIMIT ?`),
    causes: prepare('SELECT cause, forced, rank FROM dirty WHERE path = ? AND error IS NULL ORDER BY cause'),
    done: prepare('DELETE FROM dirty WHERE path = ?'),
    fail: prepare('UPDATE dirty SET error = ? WHERE path = ?'),
    retry: prepare(`UPDATE dirty SET error = NULL, turn = ${turns.again} WHERE error IS NOT NULL`),
    retryFor: prepare(`UPDATE dirty SET error = NULL, turn = ${turns.again} WHERE error IS NOT NULL
      AND path IN (SELECT path FROM dirty INDEXED BY dirty_cause WHERE cause = ? AND error IS NOT NULL)`),
    waitingBelow:
      prepare(`SELECT DISTINCT path FROM dirty WHERE path >= @topic AND path < @topic || char(0x10FFFF)
      AND error IS NULL AND (turn = @turn OR path IN (@topic, @topic || 'rss.xml'))`),
    waitsAt: prepare('SELECT 1 FROM dirty WHERE path = ? AND error IS NULL LIMIT 1'),
    waitingFor: prepare(`SELECT path FROM dirty INDEXED BY dirty_cause
      WHERE cause = ? AND error IS NULL AND rank < ${lastRank}`),
    leaveOut: prepare('INSERT OR IGNORE INTO left_out (path, missing) VALUES (?, ?)'),
    nameAll: prepare('DELETE FROM left_out WHERE path = ?'),
    leftOutAt: prepare('SELECT path FROM left_out WHERE missing = ?'),
    leftOutOf: prepare('SELECT missing FROM left_out INDEXED BY left_out_path WHERE path = ?'),
    isWaiting: prepare(
      'SELECT 1 FROM dirty INDEXED BY dirty_cause WHERE cause = ? AND error IS NULL LIMIT 1',
    ),
    errorOf: prepare(
      "SELECT error FROM dirty INDEXED BY dirty_cause WHERE cause = ? AND error > '' ORDER BY error DESC LIMIT 1",
    ),
    countOf: prepare('SELECT count(*) AS count FROM dirty WHERE cause = ? AND error IS NULL'),
    waiting: prepare('SELECT count(*) AS count FROM dirty WHERE error IS NULL'),
    hasFailed: prepare('SELECT 1 FROM dirty WHERE error IS NOT NULL LIMIT 1'),
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
      isLast: marks.every(({ rank }) => rank === lastRank),
    };
  };

  const turnsRoutes = (turn: number, limit: number): DirtyRoute[] => {
    const paths = new Set(statements.next.all(turn, limit).map(({ path }) => String(path)));
    // The pages of a topic, of its years, and its feed name each other: they come and go in one step.
    for (const topic of new Set([...paths].map(homeAbove))) {
      if (topic === null) continue;
      for (const { path } of statements.waitingBelow.all({ topic, turn })) paths.add(String(path));
    }
    return [...paths].map(dirtyRoute);
  };

  // Lists name the same pages over and over, and every page asks for the settings.
  const routes = new Map<string, Route | null>();
  const metas = new Map<string, unknown>();
  const keepRoute = (path: string, route: Route | null): void => {
    if (routes.size >= keptRoutes) routes.clear();
    routes.set(path, route);
  };
  const routeAt = (path: string): Route | null => {
    const known = routes.get(path);
    if (known !== undefined) return known;
    const route = (statements.route.get(path) as unknown as Route | undefined) ?? null;
    keepRoute(path, route);
    return route;
  };

  return {
    route: routeAt,
    routePaths: (): string[] => statements.routes.all().map(({ path }) => String(path)),
    builtFrom: ({ collection, id }: DocumentKey): string[] =>
      statements.builtFrom.all(collection, id).map(({ path }) => String(path)),

    /** Notes that a file is on disk as its route says. What is noted already is left as it is: in a rebuild that is nearly all. */
    published({ path, kind, input, hash, documents, missing = [] }: Published): void {
      const before = routeAt(path);
      if (before?.kind !== kind || before?.input !== input || before?.hash !== hash) {
        statements.put.run(path, kind, input, hash);
        keepRoute(path, { path, kind, input, hash });
      }
      const linked = statements.linked.all(path) as unknown as DocumentKey[];
      if (!areSame(linked.map(causeOf), documents.map(causeOf))) {
        statements.forget.run(path);
        for (const { collection, id } of documents) statements.link.run(path, collection, id);
      }
      const leftOut = statements.leftOutOf.all(path).map((row) => String(row.missing));
      if (!areSame(leftOut, missing)) {
        statements.nameAll.run(path);
        for (const other of missing) statements.leaveOut.run(path, other);
      }
      statements.done.run(path);
    },
    /** The pages that would name a path if anything stood there. */
    leftOutAt: (missing: string): string[] =>
      statements.leftOutAt.all(missing).map(({ path }) => String(path)),

    /** Notes that no file is on disk any more. What is still to be written there waits as before. */
    takenBack(path: string): void {
      statements.remove.run(path);
      keepRoute(path, null);
      statements.forget.run(path);
      statements.nameAll.run(path);
    },
    removed(path: string): void {
      this.takenBack(path);
      statements.done.run(path);
    },

    /** `broad`: it is one of very many, and need not be written before what others are waiting for. */
    markDirty({ path, cause, forced = false, broad = false }: Mark): void {
      statements.dirty.run(path, cause, turnOf({ path, cause, broad }), forced ? 1 : 0);
    },
    /** Marks every route that was published, for a cause that many share. */
    markAllDirty: (cause: string): void => void statements.dirtyAll.run(cause, turns.broad),
    unmark: (path: string): void => void statements.done.run(path),
    /** Gives a route its turn after everything else. */
    postpone: (path: string): void => void statements.postpone.run(path),

    /**
     * The next routes to look at: those that single documents caused, or else some of the rest. `held`: the rest waits.
     */
    nextDirty({
      narrow,
      broad,
      held = false,
    }: {
      narrow: number;
      broad: number;
      held?: boolean;
    }): DirtyRoute[] {
      if (held) return turnsRoutes(turns.narrow, narrow);
      for (const [turn, limit] of [narrow, narrow, narrow, broad, broad].entries()) {
        const routes = turnsRoutes(turn, limit);
        if (routes.length > 0) return routes;
      }
      return [];
    },
    /** Some of the paths that are to come first of what many routes share. */
    nextBroad: (limit: number): string[] =>
      statements.next.all(turns.broad, limit).map(({ path }) => String(path)),
    /** What waits for the turn of files that only machines fetch, and lists that wait for more changes. */
    waitingForLater: (): DirtyRoute[] => [
      ...turnsRoutes(turns.narrow, -1).filter(({ path }) => isList(path)),
      ...turnsRoutes(turns.later, -1),
    ],
    failed: (path: string, error: string): void => void statements.fail.run(error, path),
    /** Gives what failed another turn; only what has to do with a cause where one is given. */
    retryFailed(cause?: string): void {
      if (cause === undefined) statements.retry.run();
      else statements.retryFor.run(cause);
    },
    hasFailed: (): boolean => statements.hasFailed.get() !== undefined,
    waitingRoutes: (): number => Number(statements.waiting.get()?.count ?? 0),
    failingRoutes: (): { path: string; error: string }[] =>
      statements.failing.all().map(({ path, error }) => ({ path: String(path), error: String(error) })),
    /** Whether routes of a cause wait for their turn. */
    isWaiting: (cause: string): boolean => statements.isWaiting.get(cause) !== undefined,
    /** Whether a route waits for its turn. */
    waitsAt: (path: string): boolean => statements.waitsAt.get(path) !== undefined,
    /** Whether routes of a cause wait other than those named here and those that have their turn last. */
    waitsBeyond(cause: string, here: ReadonlySet<string>): boolean {
      for (const { path } of statements.waitingFor.iterate(cause)) if (!here.has(String(path))) return true;
      return false;
    },
    /** How many routes of a cause do. */
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
      if (!metas.has(key)) {
        const row = statements.meta.get(key);
        metas.set(key, row === undefined ? null : JSON.parse(String(row.value)));
      }
      return metas.get(key) as T | null;
    },
    setMeta(key: string, value: unknown): void {
      statements.setMeta.run(key, JSON.stringify(value));
      metas.delete(key);
    },

    /** Forgets what it has in memory: a transaction was undone. */
    forget(): void {
      routes.clear();
      metas.clear();
    },
  };
}

/** Whether two lists name the same, in whatever order and however often. */
function areSame(some: readonly string[], others: readonly string[]): boolean {
  const named = new Set(others);
  return new Set(some).size === named.size && some.every((one) => named.has(one));
}
