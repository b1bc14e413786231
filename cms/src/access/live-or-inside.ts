import type { Access, Where } from 'payload';
import { isInside } from './roles.ts';

/** What the public may read: published, and neither its hour nor its embargo lies ahead. */
export function live(now: Date): Where {
  const instant = now.toISOString();
  return {
    and: [
      { _status: { equals: 'published' } },
      { publishedAt: { less_than_equal: instant } },
      { or: [{ embargoedUntil: { exists: false } }, { embargoedUntil: { less_than_equal: instant } }] },
    ],
  };
}

/** Live documents for everybody; drafts too for the house. */
export const liveOrInside: Access = ({ req }) => (isInside(req.user) ? true : live(new Date()));
