import { Column, getTableColumns, is, SQL, type Table } from '@payloadcms/db-sqlite/drizzle';
import { ifKnown, type Shape, UnknownShape } from './kept-shapes.ts';

export type Row = Record<string, unknown>;

/** Rows for a table, as Payload asks for them. */
export interface Inserting {
  values: Row | Row[];
  /** What becomes of the row that has the same value in a column. */
  onConflictDoUpdate?: { target: unknown; set: Row; where?: unknown } | undefined;
}

export interface InsertShape extends Shape {
  /** The rows with what the table itself gives to columns that none was given for. */
  rows: Row[];
}

/** Of a column: it has a value in the insert, it is left to SQLite or null, it is not named. */
const marks = { value: 'v', left: 'n', absent: '-' } as const;

/**
 * The shape of an insert. Two inserts into one table with the same key have the same SQL but for their values.
 * @returns null for one with anything in it that is not known to be so
 */
export function insertShape(table: Table, { values, onConflictDoUpdate }: Inserting): InsertShape | null {
  return ifKnown(() => {
    const columns = Object.entries(getTableColumns(table));
    const given: unknown[] = [];
    const rows = (Array.isArray(values) ? values : [values]).map((row) => withDefaults(row, columns));
    let key = '';
    for (const row of rows) {
      key += '|';
      for (const [name, column] of columns) key += mark(row[name], column, given) ?? marks.left;
    }
    if (onConflictDoUpdate !== undefined) key += conflict(onConflictDoUpdate, columns, given);
    return { key, values: given, rows };
  });
}

/** With what drizzle would make up for columns without a value, an id for example. What the database itself makes up is left to it. */
function withDefaults(row: Row, columns: [string, Column][]): Row {
  const whole = { ...row };
  for (const [name, column] of columns) {
    if (column.onUpdateFn !== undefined) throw new UnknownShape();
    if (row[name] !== undefined || is(column.default, SQL)) continue;
    whole[name] = column.default ?? column.defaultFn?.();
  }
  return whole;
}

function conflict(
  { target, set, where }: NonNullable<Inserting['onConflictDoUpdate']>,
  columns: [string, Column][],
  given: unknown[],
): string {
  if (where !== undefined || !is(target, Column)) throw new UnknownShape();
  let key = `|${target.name}|`;
  for (const [name, column] of columns) key += mark(set[name], column, given) ?? marks.absent;
  return key;
}

/** @returns null for a column without a value */
function mark(value: unknown, column: Column, given: unknown[]): string | null {
  if (value === undefined) return null;
  const plain: unknown = value === null ? null : column.mapToDriverValue(value);
  if (is(value, SQL) || is(plain, SQL)) throw new UnknownShape();
  given.push(plain);
  return marks.value;
}
