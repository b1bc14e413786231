import type { CollectionAfterDeleteHook } from 'payload';
import { idOf } from '../written/kinds.ts';
import { hashOf, type Text } from './content.ts';
import { latestVersion } from './latest.ts';
import { approvedRows, rowWithCopy, writeRow } from './rows.ts';

/** Where texts name what may be deleted without making an approval void. */
type Relation = 'topics' | 'contacts' | 'event' | 'related';

/**
 * When something is deleted that approved texts name, their approvals hold: what was approved goes out without it. SQLite takes it out of
 * the drafts with it, so that their words have another hash, which the approval takes over; MongoDB leaves them as they are.
 */
export function rehashWithout(relation: Relation): CollectionAfterDeleteHook {
  return async ({ id, req }) => {
    const gone = String(id);
    for (const { id: rowId } of await approvedRows(req)) {
      const row = await rowWithCopy(req, rowId);
      if (!row?.copy || !row.document) continue;
      const copy: Text = row.copy;
      if (!idsIn(copy[relation]).includes(gone)) continue;
      const latest = await latestVersion(req, row.collection, row.document);
      if (!latest) continue;
      const words: Text = latest.document;
      const same = hashOf(without(copy, relation, gone)) === hashOf(without(words, relation, gone));
      if (same) await writeRow(req, rowId, { hash: hashOf(words) });
    }
  };
}

function without(text: Text, relation: Relation, gone: string): Text {
  const left = idsIn(text[relation]).filter((id) => id !== gone);
  return { ...text, [relation]: relation === 'event' ? left[0] : left };
}

function idsIn(value: unknown): string[] {
  return [value].flat().filter(Boolean).map(idOf);
}
