import type { CollectionBeforeChangeHook } from 'payload';
import { acts } from '../../access/roles.ts';

/** Remembers who started an event: that person is told when it is about to end. */
export const rememberStarter: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && req.user && !acts(req.user, 'service')
    ? { ...data, startedBy: req.user.id }
    : data;
