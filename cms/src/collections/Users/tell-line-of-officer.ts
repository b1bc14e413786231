import type { CollectionAfterChangeHook } from 'payload';
import { lineChanged } from '../../line/changed.ts';

/** A login rewrites its user: only what the ladder is made from concerns the line. */
export const tellLineOfOfficer: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const changed = doc.phone !== previousDoc?.phone || doc.name !== previousDoc?.name;
  if (operation === 'update' && changed) await lineChanged(req);
  return doc;
};
