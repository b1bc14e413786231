import type { CollectionAfterDeleteHook } from 'payload';

/** Remembers when a shift or rotation was deleted: what it covered or overrode is another duty from then on. */
export const noteRemoval: CollectionAfterDeleteHook = async ({ req }) => {
  const data = { removedAt: new Date().toISOString() };
  await req.payload.updateGlobal({ slug: 'roster-calendar', data, depth: 0, req });
};
