import type { CollectionBeforeChangeHook } from 'payload';

/** Keeps who blocked a number and when, whatever a request says of it. */
export const signBlock: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    return { ...data, blockedBy: req.user?.id ?? null, blockedAt: new Date().toISOString() };
  }
  return { ...data, blockedBy: originalDoc?.blockedBy ?? null, blockedAt: originalDoc?.blockedAt ?? null };
};
