import type { CollectionBeforeDeleteHook, Where } from 'payload';
import { everyDocument } from '../../database/every-document.ts';

/**
 * Deletes the shifts that are over, and the swaps, of an officer whose account is deleted: none of them can stand without an officer.
 * Who took which call stays in the call log, by name.
 */
export const leavePast: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const theirs: Where = { officer: { equals: id } };
  const between: Where = { or: [{ asker: { equals: id } }, { asked: { equals: id } }] };
  everyDocument(await req.payload.delete({ collection: 'shifts', where: theirs, depth: 0, req }));
  everyDocument(await req.payload.delete({ collection: 'swaps', where: between, depth: 0, req }));
};
