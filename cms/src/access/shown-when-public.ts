import type { CollectionConfig } from 'payload';
import { allow } from './allow.ts';
import { publicOrInside } from './public-or-inside.ts';
import { deciders, writers } from './roles.ts';

/** Who may do what with documents that writers show on the site by their checkbox `public`, without approval. */
export const shownWhenPublic = {
  create: allow(...writers),
  read: publicOrInside,
  update: allow(...writers),
  delete: allow(...deciders),
} satisfies CollectionConfig['access'];
