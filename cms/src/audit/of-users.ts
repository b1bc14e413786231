import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { changesOf, valuesOf } from './changes.ts';
import { writeAudit } from './write.ts';

const rights = ['roles'];

const afterChange: CollectionAfterChangeHook = async ({ data, doc, operation, previousDoc, req }) => {
  const about = { collection: 'users', id: String(doc.id), title: data?.name ?? previousDoc?.name };
  if (operation === 'create') {
    await writeAudit({ req, action: 'user-created', about, details: valuesOf(data, rights) });
    return doc;
  }
  const changed = changesOf(previousDoc, data, rights);
  if (Object.keys(changed).length > 0) {
    await writeAudit({ req, action: 'right-changed', about, details: changed });
  }
  return doc;
};

const afterDelete: CollectionAfterDeleteHook = ({ doc, id, req }) =>
  writeAudit({
    req,
    action: 'user-deleted',
    about: { collection: 'users', id: String(id), title: doc?.name },
    details: valuesOf(doc, rights),
  });

/** Who gave or took away an account or a right. */
export const auditUsers = { afterChange, afterDelete };
