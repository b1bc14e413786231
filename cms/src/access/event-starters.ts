import { officersOnShift } from '@pressjour/rules';
import type { Access } from 'payload';
import { currentLine } from '../line/current.ts';
import { acts, writers } from './roles.ts';

/** Whoever may start, extend and end an event: the desk, the duty manager, and an officer while on shift. */
export const eventStarters: Access = async ({ req }) => {
  if (acts(req.user, ...writers, 'duty-manager')) return true;
  const { user } = req;
  if (!user || !acts(user, 'officer')) return false;
  const line = await currentLine(req.payload, req);
  if (line === null) return false;
  return officersOnShift({ instant: Temporal.Now.instant(), line }).some(({ id }) => id === user.id);
};
