import { type ActingUser, acts, writers } from '../../access/roles.ts';

/** Whether somebody works with texts: only they are told where a text stands on its way to readers. */
export function isWriter(user: ActingUser | null | undefined): boolean {
  return acts(user, ...writers);
}
