import type { Access } from 'payload';
import { isInside } from './roles.ts';

/** What carries the mark `public`, and everything for the house. */
export const publicOrInside: Access = ({ req }) => (isInside(req.user) ? true : { public: { equals: true } });
