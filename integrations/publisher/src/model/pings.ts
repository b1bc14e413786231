import type { DatabaseSync } from 'node:sqlite';

/** A feed whose change the hub has still to be told of. */
export interface Ping {
  path: string;
  /** How often it was told in vain. */
  tries: number;
  /** How often the feed has changed since the hub was last told. */
  changes: number;
}

export type Pings = ReturnType<typeof openPings>;

/** What the hub is to be told: one row a feed, however often it changes meanwhile. Times are in milliseconds since 1970. */
export function openPings(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    note: prepare(`INSERT INTO pings (path, tries, changes, due) VALUES (?, 0, 1, ?)
      ON CONFLICT DO UPDATE SET changes = changes + 1`),
    next: prepare('SELECT path, tries, changes FROM pings WHERE due <= ? ORDER BY due, path LIMIT 1'),
    first: prepare('SELECT min(due) AS due FROM pings'),
    told: prepare('DELETE FROM pings WHERE path = ? AND changes = ?'),
    putOff: prepare('UPDATE pings SET tries = tries + 1, due = ? WHERE path = ?'),
    wake: prepare('UPDATE pings SET due = 0'),
    forget: prepare('DELETE FROM pings WHERE path = ?'),
    forgetAll: prepare('DELETE FROM pings'),
    waiting: prepare('SELECT count(*) AS count FROM pings'),
  };
  return {
    /** Notes that a feed has changed; the hub is told not before `due`. */
    note: (path: string, due: number): void => void statements.note.run(path, due),
    next: (now: number): Ping | null => (statements.next.get(now) as unknown as Ping | undefined) ?? null,
    /** When the next has its turn; null when none waits. */
    nextDue(): number | null {
      const due = statements.first.get()?.due;
      return typeof due === 'number' ? due : null;
    },
    /** Notes that the hub has been told. A feed that has changed since waits on. */
    told: ({ path, changes }: Ping): void => void statements.told.run(path, changes),
    putOff: ({ path }: Ping, due: number): void => void statements.putOff.run(due, path),
    /** Gives all that wait their turn at once. */
    wake: (): void => void statements.wake.run(),
    forget: ({ path }: Ping): void => void statements.forget.run(path),
    forgetAll: (): void => void statements.forgetAll.run(),
    waiting: (): number => Number(statements.waiting.get()?.count ?? 0),
  };
}
