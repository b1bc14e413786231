import type { Access } from 'payload';
import { isInside } from './roles.ts';

/** Events that have begun; those ahead are known to the house only. */
export const startedOrInside: Access = ({ req }) =>
  isInside(req.user) ? true : { startsAt: { less_than_equal: new Date().toISOString() } };
