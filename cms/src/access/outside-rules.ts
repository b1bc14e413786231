import type { CollectionBeforeOperationHook, CollectionConfig, CollectionSlug } from 'payload';
import { refuseAllLanguages } from './refuse-all-languages.ts';
import { refuseHiddenRelations } from './refuse-hidden-relations.ts';
import { isInside } from './roles.ts';

/** Gives a collection the rules of what somebody outside the house may ask, beside what the collection lets them read. */
export function withOutsideRules(collection: CollectionConfig): CollectionConfig {
  const first: CollectionBeforeOperationHook[] = [oneLanguage, noHiddenRelations, noDrafts];
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...first, ...(collection.hooks?.beforeOperation ?? [])],
    },
  };
}

/** Accounts are left alone: they have no languages, and logging in reads them before it is known who asks. */
const oneLanguage: CollectionBeforeOperationHook = ({ collection, req }) => {
  if (!collection.auth) refuseAllLanguages(req);
};

const noHiddenRelations: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess === true || isInside(req.user)) return;
  const { where, sort } = args as { where?: unknown; sort?: unknown };
  refuseHiddenRelations({
    collection,
    fieldsOf: (slug) => req.payload.collections[slug as CollectionSlug].config.flattenedFields,
    where,
    sort,
  });
};

/**
 * Of drafts nothing is for anybody outside, and over drafts Payload lets a condition reach into related documents without asking
 * whether the reader may see those.
 */
const noDrafts: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (overrideAccess === true || isInside(req.user)) return args;
  return { ...args, draft: false };
};
