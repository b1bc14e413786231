/** What a field was and what it became. */
export interface Change {
  from: unknown;
  to: unknown;
}

type Values = Record<string, unknown> | null | undefined;

/** What differs between two states of a document among the named fields. Instants are compared as instants, empty counts as absent. */
export function changesOf(before: Values, after: Values, fields: readonly string[]): Record<string, Change> {
  const changed: Record<string, Change> = {};
  for (const field of fields) {
    const from = before?.[field] ?? null;
    const to = after?.[field] ?? null;
    if (comparable(from) !== comparable(to)) changed[field] = { from, to };
  }
  return changed;
}

/** The named fields that say something. */
export function valuesOf(document: Values, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = document?.[field] ?? null;
      return value === null || value === '' ? [] : [[field, value]];
    }),
  );
}

const isoDate = /^\d{4}-\d{2}-\d{2}T/;

/** One text for values that are the same to a reader. Row ids, which each save may make anew, and the order of keys say nothing. */
function comparable(value: unknown): string {
  return JSON.stringify(plain(value)) ?? 'null';
}

function plain(value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (typeof value === 'string' && isoDate.test(value) && !Number.isNaN(Date.parse(value))) {
    return Date.parse(value);
  }
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key, inner]) => key !== 'id' && inner !== null && inner !== undefined && inner !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, plain(inner)]);
}
