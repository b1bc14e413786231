import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type InStatement, LibsqlError, type ResultSet, type Row } from '@libsql/client';

/** One connection to a SQLite file, with the answers of a libsql client, which Payload's adapter speaks to. */
export interface SqliteFile {
  readonly closed: boolean;
  /** Whether a transaction is open. SQLite ends one by itself on some failures, on a full disk for example. */
  readonly inTransaction: boolean;
  /** Runs one statement. @throws {LibsqlError} */
  execute: (statement: InStatement) => ResultSet;
  /** Runs statements that give nothing back. @throws {LibsqlError} */
  run: (sql: string) => void;
  /** Moves what stands in the log into the file, as far as no reader needs it; what cannot be moved now is later. */
  checkpoint: () => void;
  close: () => void;
}

/** How much of the file a connection keeps in memory; SQLite's own 2 MiB hold the indexes of some thousand items. KiB. */
const cacheKib = 65_536;
/** How many prepared statements are kept: Payload asks the same few hundred again and again. */
const kept = 1000;

interface Prepared {
  statement: StatementSync;
  columns: string[];
  rowOf: (values: unknown[]) => Row;
}

/**
 * Opens a SQLite file by Node's own driver. The libsql client prepares each statement anew for each use and turns each value over
 * in JavaScript, which took a third of the cms's time for a publish.
 *
 * @param file the path on disk
 */
export function openSqliteFile(file: string): SqliteFile {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`PRAGMA cache_size = -${cacheKib}`);
  const statements = new Map<string, Prepared>();

  function prepared(sql: string): Prepared {
    const known = statements.get(sql);
    if (known !== undefined) {
      // What was used last is forgotten last.
      statements.delete(sql);
      statements.set(sql, known);
      return known;
    }
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    const columns = statement.columns().map(({ name }) => name);
    const made = { statement, columns, rowOf: rowMaker(columns) };
    statements.set(sql, made);
    const oldest = statements.keys().next().value;
    if (statements.size > kept && oldest !== undefined) statements.delete(oldest);
    return made;
  }

  return {
    get closed() {
      return !database.isOpen;
    },
    get inTransaction() {
      return database.isTransaction;
    },
    execute(given) {
      const { sql, args } = typeof given === 'string' ? { sql: given, args: [] } : given;
      const values = (Array.isArray(args) ? args : Object.values(args ?? {})).map(inputOf);
      return named(() => {
        const { statement, columns, rowOf } = prepared(sql);
        if (columns.length === 0) {
          const { changes, lastInsertRowid } = statement.run(...values);
          // Names of columns may be others from here on.
          if (/^\s*(create|alter|drop|pragma)\b/i.test(sql)) statements.clear();
          return resultOf([], [], Number(changes), BigInt(lastInsertRowid));
        }
        const rows = statement.all(...values) as unknown as unknown[][];
        return resultOf(columns, rows.map(rowOf), 0, undefined);
      });
    },
    run(sql) {
      named(() => database.exec(sql));
      statements.clear();
    },
    checkpoint() {
      named(() => database.exec('PRAGMA wal_checkpoint(PASSIVE)'));
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}

function inputOf(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.valueOf();
  return value as SQLInputValue;
}

const values = Symbol('values');

/**
 * Rows are read by name and by place. Their names are the enumerable properties; the first of two columns with the same name
 * has it, and places are found on the prototype.
 */
function rowMaker(columns: readonly string[]): (given: unknown[]) => Row {
  const first = columns.flatMap((name, place) => (columns.indexOf(name) === place ? [{ name, place }] : []));
  class OneRow {
    [column: string]: unknown;
    [values]: unknown[];
    constructor(given: unknown[]) {
      this[values] = given;
      for (const { name, place } of first) this[name] = given[place];
    }
  }
  Object.defineProperty(OneRow.prototype, 'length', { value: columns.length });
  for (const place of columns.keys()) {
    Object.defineProperty(OneRow.prototype, place, {
      get(this: OneRow) {
        return this[values][place];
      },
    });
  }
  return (given) => new OneRow(given) as unknown as Row;
}

function resultOf(
  columns: string[],
  rows: Row[],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  const result = { columns, columnTypes: [], rows, rowsAffected, lastInsertRowid };
  return { ...result, toJSON: () => ({ columns, rows, rowsAffected }) };
}

/** Result codes that somebody acts upon, by their number in SQLite. @see https://www.sqlite.org/rescode.html */
const codes: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  13: 'SQLITE_FULL',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
};

function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    const number = Number(error.errcode);
    throw new LibsqlError(error.message, codes[number] ?? `SQLITE_${number}`, number, error);
  }
}
