import type { PayloadRequest } from 'payload';
import { type Actor, acts } from './roles.ts';

/** A rule that lets the named actors do it, and nobody else. */
export function allow(...actors: readonly Actor[]) {
  return ({ req }: { req: PayloadRequest }): boolean => acts(req.user, ...actors);
}
