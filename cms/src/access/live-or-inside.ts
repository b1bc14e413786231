import type { Access, Where } from 'payload';
import { unembargoed } from './published-or-inside.ts';
import { isInside } from './roles.ts';

/** What the public may read: published, and neither its hour nor its embargo lies ahead. */
export function live(now: Date): Where {
  return { and: [...unembargoed(now), { publishedAt: { less_than_equal: now.toISOString() } }] };
}

/** Live documents for everybody; drafts too for the house. */
export const liveOrInside: Access = ({ req }) => (isInside(req.user) ? true : live(new Date()));
