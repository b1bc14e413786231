import type { Payload } from 'payload';

interface Kept {
  id: string;
  updatedAt: string;
}

const told = new Set<string>();

/**
 * What of a roster the rules can read. The rest is left out, so that one bad document does not take the line down, and named
 * in the log: once each time that it is saved.
 */
export function readable<Document extends Kept, Read>({
  payload,
  collection,
  documents,
  read,
}: {
  payload: Payload;
  collection: string;
  documents: Document[];
  read: (document: Document) => Read | null;
}): Read[] {
  return documents.flatMap((document) => {
    const understood = read(document);
    if (understood !== null) return [understood];
    const { id, updatedAt } = document;
    const name = `${collection} ${id} ${updatedAt}`;
    if (!told.has(name)) {
      told.add(name);
      payload.logger.warn(
        { collection, id },
        'The duty line cannot use this part of the roster and goes on without it. Correct it in the admin, or delete it.',
      );
    }
    return [];
  });
}
