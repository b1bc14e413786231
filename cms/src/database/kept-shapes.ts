import { isDeepStrictEqual } from 'node:util';

/** What two statements with the same SQL have in common, and the values that they differ in, in the order of the SQL. */
export interface Shape {
  key: string;
  values: unknown[];
}

/** A statement has something that is not known to leave its SQL as it is; it is to be built as ever. */
export class UnknownShape extends Error {}

/** @returns null where the work finds something unknown */
export function ifKnown<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownShape) return null;
    throw error;
  }
}

/** How many shapes are kept for a table. Editors filter lists as they like; what the cms itself asks and writes is a few. */
const most = 100;

/**
 * What drizzle has built for each shape of a statement, by table. It is kept when the values that were found in the statement are exactly
 * the ones that drizzle found, and without them: an address or a number of somebody is not to stay in memory.
 */
export function keptShapes<Made extends object>() {
  const kept = new WeakMap<object, Map<string, Made>>();
  return {
    find: (table: object, { key }: Shape): Made | undefined => kept.get(table)?.get(key),
    /** @param made what there is to keep, without values; `params` are the ones that drizzle found */
    keep(table: object, { key, values }: Shape, { params, made }: { params: unknown[]; made: Made }): void {
      if (!isDeepStrictEqual(params, values)) return;
      const ofTable = kept.get(table) ?? new Map<string, Made>();
      if (ofTable.size >= most) ofTable.clear();
      kept.set(table, ofTable.set(key, made));
    },
  };
}
