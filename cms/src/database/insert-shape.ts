import { Column, getTableColumns, is, SQL, type Table } from '@payloadcms/db-sqlite/drizzle';

export type Row = Record<string, unknown>;

/** Rows for a table, as Payload asks for them. */
export interface Inserting {
  values: Row | Row[];
  /** What becomes of the row that has the same value in a column. */
  onConflictDoUpdate?: { target: unknown; set: Row; where?: unknown } | undefined;
}

/** What two inserts into a table with the same SQL have in common, and the values that they differ in, in the order of the SQL. */
export interface InsertShape {
  key: string;
  values: unknown[];
  /** The rows with what the table itself gives to columns that none was given for. */
  rows: Row[];
}

/** Of a column: it has a value in the insert, it is left to SQLite or null, it is not named. */
const marks = { value: 'v', left: 'n', absent: '-' } as const;

/** An insert has something that this does not know; it is to be built as ever. */
class Unknown extends Error {}

/**
 * The shape of an insert. Two inserts into one table with the same key have the same SQL but for their values.
 * @returns null for one with anything in it that is not known to be so
 */
export function insertShape(table: Table, { values, onConflictDoUpdate }: Inserting): InsertShape | null {
  const columns = Object.entries(getTableColumns(table));
  const given: unknown[] = [];
  try {
    const rows = (Array.isArray(values) ? values : [values]).map((row) => withDefaults(row, columns));
    let key = '';
    for (const row of rows) {
      key += '|';
      for (const [name, column] of columns) key += mark(row[name], column, given, marks.left);
    }
    if (onConflictDoUpdate !== undefined) key += conflict(onConflictDoUpdate, columns, given);
    return { key, values: given, rows };
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** With what drizzle would make up for columns without a value, an id for example. */
function withDefaults(row: Row, columns: [string, Column][]): Row {
  const whole = { ...row };
  for (const [name, { defaultFn, onUpdateFn }] of columns) {
    if (onUpdateFn !== undefined) throw new Unknown();
    if (whole[name] === undefined && defaultFn !== undefined) whole[name] = defaultFn();
  }
  return whole;
}

function conflict(
  { target, set, where }: NonNullable<Inserting['onConflictDoUpdate']>,
  columns: [string, Column][],
  given: unknown[],
): string {
  if (where !== undefined || !is(target, Column)) throw new Unknown();
  let key = `|${target.name}|`;
  for (const [name, column] of columns) key += mark(set[name], column, given, marks.absent);
  return key;
}

function mark(value: unknown, column: Column, given: unknown[], none: string): string {
  if (value === undefined) {
    // Other than one in the schema of the database, it is a value of the statement.
    if (none === marks.left && column.default !== undefined && !is(column.default, SQL)) {
      return mark(column.default, column, given, none);
    }
    return none;
  }
  const plain: unknown = value === null ? null : column.mapToDriverValue(value);
  if (is(value, SQL) || is(plain, SQL)) throw new Unknown();
  given.push(plain);
  return marks.value;
}
