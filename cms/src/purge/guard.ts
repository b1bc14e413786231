import { createLocalReq, type Payload, type Where } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { type WrittenCollection, writtenCollections } from '../written/kinds.ts';
import { deleteWhere } from './delete-where.ts';

/** Fewer than a statement of SQLite takes. */
const atOnce = 500;

/** Removes what links answered before an instant. Those that texts still hold are asked for anew. @returns how many */
export async function purgeLinkChecks({
  payload,
  before,
}: {
  payload: Payload;
  before: Date;
}): Promise<number> {
  const req = await createLocalReq({}, payload);
  const where = { checkedAt: { less_than: before.toISOString() } };
  return inTransaction(req, () => deleteWhere({ req, collection: 'link-checks', where }));
}

/** Removes the reasons with which findings were waved through in texts that are deleted; the audit log keeps them. @returns how many */
export async function purgeWaivers({ payload }: { payload: Payload }): Promise<number> {
  let removed = 0;
  for (const collection of writtenCollections) {
    const waived = await waivedIn(payload, collection);
    for (let from = 0; from < waived.length; from += atOnce) {
      const gone = await deletedOf(payload, collection, waived.slice(from, from + atOnce));
      if (gone.length === 0) continue;
      const req = await createLocalReq({}, payload);
      const where: Where = { and: [{ collection: { equals: collection } }, { document: { in: gone } }] };
      removed += await inTransaction(req, () => deleteWhere({ req, collection: 'guard-waivers', where }));
    }
  }
  return removed;
}

async function waivedIn(payload: Payload, collection: WrittenCollection): Promise<string[]> {
  const { docs } = await payload.db.find<{ document: string }>({
    collection: 'guard-waivers',
    where: { collection: { equals: collection } },
    select: { document: true },
    pagination: false,
  });
  return [...new Set(docs.map(({ document }) => document))];
}

async function deletedOf(payload: Payload, collection: WrittenCollection, ids: string[]): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where: { id: { in: ids } },
    select: { language: true },
    pagination: false,
  });
  const there = new Set(docs.map(({ id }) => String(id)));
  return ids.filter((id) => !there.has(id));
}
