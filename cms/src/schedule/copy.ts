import type { CollectionSlug, PayloadRequest } from 'payload';
import type { Text } from '../workflow/content.ts';
import { wholeContent } from '../workflow/whole-content.ts';
import { idOf, type WrittenCollection, type WrittenDocument } from '../written/kinds.ts';

interface Copy {
  /** Every content field of the collection, so that nothing of a later draft shows through. */
  data: Text;
  /** What had to be left out since it is there no more, by the name of its kind in Swedish. */
  missing: string[];
}

/** What goes out of an approved copy: the copy, without relations to what has been deleted since. */
export async function copyToRelease({
  req,
  collection,
  copy,
}: {
  req: PayloadRequest;
  collection: WrittenCollection;
  copy: WrittenDocument;
}): Promise<Copy> {
  const data = wholeContent(req, collection, copy);
  const missing: string[] = [];
  const { flattenedFields } = req.payload.collections[collection].config;
  for (const field of flattenedFields) {
    const name = field.name as keyof Text;
    if (!(name in data) || (field.type !== 'relationship' && field.type !== 'upload')) continue;
    const value = data[name];
    const related = field.relationTo as CollectionSlug;
    const wanted = [value].flat().filter(Boolean).map(idOf);
    const found = await existing(req, related, wanted);
    const left = wanted.filter((id) => found.has(id));
    data[name] = Array.isArray(value) ? left : (left[0] ?? null);
    missing.push(...wanted.slice(left.length).map(() => kindOf(req, related)));
  }
  return { data, missing };
}

async function existing(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { id: { in: ids } },
    pagination: false,
    select: {},
    req,
  });
  return new Set(docs.map(({ id }) => id));
}

function kindOf(req: PayloadRequest, collection: CollectionSlug): string {
  const { singular } = req.payload.collections[collection].config.labels;
  return typeof singular === 'object' ? String(singular.sv).toLowerCase() : collection;
}
