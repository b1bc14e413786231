/** An object as JSON with a list as its last field, split where the list's entries come. */
export function listIn(head: object, list: string): { before: string; after: string } {
  const { [list]: _entries, ...fields } = head as Record<string, unknown>;
  const text = JSON.stringify({ ...fields, [list]: [] });
  return { before: `${text.slice(0, -2)}\n`, after: '\n]}\n' };
}
