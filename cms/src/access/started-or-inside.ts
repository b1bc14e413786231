import type { Access } from 'payload';
import { isInside } from './roles.ts';

/**
 * Events that have begun. Of those ahead the public learns only, from `GET /api/line-status`, at which times the line will be
 * answered otherwise than now; their titles and notices are the house's until they begin.
 */
export const startedOrInside: Access = ({ req }) =>
  isInside(req.user) ? true : { startsAt: { less_than_equal: new Date().toISOString() } };
