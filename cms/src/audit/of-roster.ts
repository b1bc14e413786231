import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import type { AuditAction } from './actions.ts';
import { changesOf, valuesOf } from './changes.ts';
import { writeAudit } from './write.ts';

type Values = Record<string, unknown>;

interface Kept {
  collection: 'shifts' | 'rotations';
  fields: readonly string[];
  actions: { created: AuditAction; changed: AuditAction; deleted: AuditAction };
  /** What people call such a document. */
  titleOf: (req: PayloadRequest, document: Values) => Promise<string | null> | string | null;
}

/** Who added, changed or removed a shift. */
export const auditShifts = auditing({
  collection: 'shifts',
  fields: ['officer', 'startsAt', 'endsAt', 'tier', 'extra', 'event'],
  actions: { created: 'shift-created', changed: 'shift-changed', deleted: 'shift-deleted' },
  titleOf: (req, { officer }) => nameOf(req, officer),
});

/** The same of rotations. */
export const auditRotations = auditing({
  collection: 'rotations',
  fields: ['name', 'tier', 'officers', 'firstHandOver', 'handOverTime', 'weeks', 'until'],
  actions: { created: 'rotation-created', changed: 'rotation-changed', deleted: 'rotation-deleted' },
  titleOf: (_, { name }) => String(name),
});

/** Who accepted a swap. */
export const auditSwaps: CollectionAfterChangeHook = async ({ data, doc, previousDoc, req }) => {
  if (data?.state !== 'accepted' || previousDoc?.state === 'accepted') return doc;
  await writeAudit({
    req,
    action: 'swap-accepted',
    about: { collection: 'swaps', id: String(doc.id), title: await nameOf(req, previousDoc.asker) },
    details: valuesOf(previousDoc, ['asker', 'asked', 'startsAt', 'endsAt', 'tier']),
  });
  return doc;
};

function auditing({ collection, fields, actions, titleOf }: Kept): {
  afterChange: CollectionAfterChangeHook;
  afterDelete: CollectionAfterDeleteHook;
} {
  const write = async (
    req: PayloadRequest,
    action: AuditAction,
    id: unknown,
    document: Values,
    details: Values,
  ) =>
    writeAudit({
      req,
      action,
      about: { collection, id: String(id), title: await titleOf(req, document) },
      details,
    });
  return {
    afterChange: async ({ data, doc, operation, previousDoc, req }) => {
      const now: Values = data ?? {};
      if (operation === 'create') {
        await write(req, actions.created, doc.id, now, valuesOf(now, fields));
        return doc;
      }
      const changed = changesOf(previousDoc, now, fields);
      if (Object.keys(changed).length > 0) await write(req, actions.changed, doc.id, now, { ...changed });
      return doc;
    },
    afterDelete: ({ doc, id, req }) => write(req, actions.deleted, id, doc, valuesOf(doc, fields)),
  };
}

/** The name of an account; null once it is deleted. */
async function nameOf(req: PayloadRequest, user: unknown): Promise<string | null> {
  const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : user;
  const found = await req.payload.db.findOne<{ id: string; name?: string | null }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  });
  return found?.name ?? null;
}
