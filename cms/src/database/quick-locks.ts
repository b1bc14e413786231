import type { BaseDatabaseAdapter, Where } from 'payload';

const locks = 'payload-locked-documents';

/**
 * Payload asks of every save who else has the document open, and forgets it at once, with queries that on SQLite join the tables
 * of all collections. Mostly nobody has: that is found out with one look, and both queries are left out then.
 */
export function quickLocks({
  adapter,
  isOpen,
}: {
  adapter: Pick<BaseDatabaseAdapter, 'deleteMany' | 'find' | 'payload'>;
  /** Whether anybody has a document open; `id` is any text. True may be wrong, false must not. */
  isOpen: (collection: string, id: string) => Promise<boolean>;
}): void {
  const { find, deleteMany } = adapter;
  /** Questions that were answered with nobody. Payload forgets who has a document by the very question that it asked before. */
  const unheld = new WeakSet<Where>();

  async function nobodyHas(where: Where | undefined): Promise<boolean> {
    const [collection, id] = documentOf(where) ?? [];
    if (where === undefined || collection === undefined) return false;
    if (unheld.has(where)) return true;
    if (!Object.hasOwn(adapter.payload.collections, collection) || (await isOpen(collection, id ?? '')))
      return false;
    unheld.add(where);
    return true;
  }

  adapter.find = (async (asked: Parameters<typeof find>[0]) => {
    const { collection, pagination, where } = asked;
    const isAsk = collection === locks && pagination === false;
    return isAsk && (await nobodyHas(where)) ? noDocuments : find.call(adapter, asked);
  }) as typeof find;
  adapter.deleteMany = async (asked) => {
    if (asked.collection === locks && (await nobodyHas(asked.where))) return;
    await deleteMany.call(adapter, asked);
  };
}

const noDocuments = {
  docs: [],
  hasNextPage: false,
  hasPrevPage: false,
  limit: 0,
  nextPage: null,
  page: 1,
  pagingCounter: 1,
  prevPage: null,
  totalDocs: 0,
  totalPages: 1,
};

/** The collection and the id in the question as Payload puts it; null for any other. */
function documentOf(where: Where | undefined): [collection: string, id: string] | null {
  const { and, ...rest } = where ?? {};
  if (!Array.isArray(and) || and.length !== 2 || Object.keys(rest).length > 0) return null;
  const collection = equalTo(and[0], 'document.relationTo');
  const id = equalTo(and[1], 'document.value');
  return collection === null || id === null ? null : [collection, id];
}

function equalTo(where: Where | undefined, field: string): string | null {
  const condition: unknown = where?.[field];
  if (typeof condition !== 'object' || condition === null || !('equals' in condition)) return null;
  return Object.keys(where ?? {}).length === 1 && typeof condition.equals === 'string'
    ? condition.equals
    : null;
}
