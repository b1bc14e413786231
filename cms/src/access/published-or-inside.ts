import type { Access, Where } from 'payload';
import { isInside } from './roles.ts';

/** Published, and no embargo ahead. */
export function unembargoed(now: Date): Where[] {
  const over = { embargoedUntil: { less_than_equal: now.toISOString() } };
  return [{ _status: { equals: 'published' } }, { or: [{ embargoedUntil: { exists: false } }, over] }];
}

/** Published texts without an embargo ahead for everybody; drafts too for the house. */
export const publishedOrInside: Access = ({ req }) =>
  isInside(req.user) ? true : { and: unembargoed(new Date()) };
