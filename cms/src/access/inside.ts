import type { PayloadRequest } from 'payload';
import { isInside } from './roles.ts';

/** Everybody with a role, and the services. */
export const inside = ({ req }: { req: PayloadRequest }): boolean => isInside(req.user);
