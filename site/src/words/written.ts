/**
 * The words that the agency has written, and the site's own where it has written none.
 * @param ours the site's words by the names that the agency's have; others are left alone
 */
export function written<T extends object, O extends { [K in keyof T]?: unknown }>(theirs: T, ours: O): T {
  const missing = Object.entries(theirs).filter(
    ([name, value]) => name in ours && (value === '' || (Array.isArray(value) && value.length === 0)),
  );
  return { ...theirs, ...Object.fromEntries(missing.map(([name]) => [name, ours[name as keyof O]])) };
}
