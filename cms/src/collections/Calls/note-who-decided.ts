import type { CollectionBeforeChangeHook } from 'payload';
import { acts, roles } from '../../access/roles.ts';

/** Keeps who decided about phoning back, and when. A call that is owed again has been decided by nobody. */
export const noteWhoDecided: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data.callBack === undefined || data.callBack === originalDoc?.callBack) return data;
  const byPerson = acts(req.user, ...roles) && data.callBack !== 'owed';
  return {
    ...data,
    callBackBy: byPerson ? req.user?.id : null,
    callBackAt: byPerson ? new Date().toISOString() : null,
  };
};
