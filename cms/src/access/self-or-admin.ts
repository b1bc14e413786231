import type { Access } from 'payload';
import { acts } from './roles.ts';

/** One's own account; every account for an administrator. */
export const selfOrAdmin: Access = ({ req }) => {
  if (acts(req.user, 'admin')) return true;
  if (!req.user || acts(req.user, 'service')) return false;
  return { id: { equals: req.user.id } };
};
