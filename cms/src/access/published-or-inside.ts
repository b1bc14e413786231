import type { Access } from 'payload';
import { isInside } from './roles.ts';

/** Published texts for everybody; drafts too for the house. */
export const publishedOrInside: Access = ({ req }) =>
  isInside(req.user) ? true : { _status: { equals: 'published' } };
