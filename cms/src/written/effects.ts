import type { Changes } from '@pressjour/contract';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { writeAudit } from '../audit/write.ts';
import { writtenVersion } from '../database/written-versions.ts';
import { queuePublish } from '../jobs/queue-publish.ts';
import { expectOnSite } from '../live-check/expect.ts';
import { auditChangedNotes } from '../workflow/correction.ts';
import { record } from '../workflow/record.ts';
import { openRows } from '../workflow/rows.ts';
import { voidRows } from '../workflow/void.ts';
import { keepAddresses, leaveAddress } from './addresses.ts';
import { isLive, mediaOf, type WrittenCollection, type WrittenDocument } from './kinds.ts';
import { markMedia } from './media-use.ts';
import { type Saving, takeSaving } from './saving.ts';
import { stored } from './stored.ts';

/**
 * After a save: what it decided is written down, and of a change that readers see the old addresses, the marks of media and the
 * publish job, all in the same transaction.
 */
export function afterWrittenChange(collection: WrittenCollection): CollectionAfterChangeHook {
  return async ({ doc, operation, req }) => {
    const id = String(doc.id);
    const saving = takeSaving(req, collection, operation === 'create' ? null : id);
    if (saving === null) return doc;
    const version = writtenVersion<WrittenDocument>(req, collection, id);
    await record({ req, collection, saving, version });
    if (saving.outcome === 'live' || saving.outcome === 'taken-back') {
      await auditChangedNotes({ req, collection, before: saving.before, version });
      await reachReaders({ req, collection, saving, after: version.document });
    }
    return doc;
  };
}

interface Reaching {
  req: PayloadRequest;
  collection: WrittenCollection;
  saving: Saving;
  after: WrittenDocument;
}

async function reachReaders({ req, collection, saving, after }: Reaching): Promise<void> {
  const { before, intent } = saving;
  const withdrawal = intent?.kind === 'withdraw' ? intent : null;
  const addresses = await keepAddresses({ req, collection, before, after, withdrawal });
  const media = await markMedia({ req, ids: mediaToLookAt(before, after) });
  await expectOnSite({ req, collection, before, after });
  const documents: Changes['documents'] = [{ collection, id: after.id }, ...addresses, ...media];
  await queuePublish({ req, documents });
}

/** A file that readers had and have stays as it is. */
function mediaToLookAt(before: WrittenDocument | null, after: WrittenDocument): string[] {
  const had = new Set(isLive(before) ? mediaOf(before) : []);
  const have = new Set(isLive(after) ? mediaOf(after) : []);
  return [...had.symmetricDifference(have)];
}

const deletedKey = (collection: WrittenCollection, id: string) => `deleted:${collection}:${id}`;

export function beforeWrittenDelete(collection: WrittenCollection): CollectionBeforeDeleteHook {
  return async ({ id, req, context }) => {
    const before = await stored(req, collection, String(id));
    if (before) context[deletedKey(collection, before.id)] = before;
  };
}

export function afterWrittenDelete(collection: WrittenCollection): CollectionAfterDeleteHook {
  return async ({ id, req, context }) => {
    const before = (context[deletedKey(collection, String(id))] ?? null) as WrittenDocument | null;
    const rows = await openRows({ req, document: String(id) });
    await voidRows({ req, rows, why: 'deleted' });
    const about = { collection, id: String(id), title: before?.title ?? null };
    await writeAudit({ req, action: 'deleted', about });
    const addresses = await leaveAddress({ req, collection, document: before });
    const media = await markMedia({ req, ids: mediaOf(before) });
    if (!isLive(before) && addresses.length === 0) return;
    await expectOnSite({ req, collection, before, after: null });
    await queuePublish({ req, documents: [{ collection, id: String(id) }, ...addresses, ...media] });
  };
}
