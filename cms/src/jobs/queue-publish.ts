import type { Changes } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { whenCommitted } from '../database/after-commit.ts';
import { newId } from '../database/new-id.ts';
import { publishQueue } from './table.ts';
import { handToWorker } from './worker.ts';

export interface PublishRequest {
  req: PayloadRequest;
  documents?: Changes['documents'];
  /** Whether the state of the line may have changed. */
  line?: boolean;
  /** Whether the site settings changed. */
  settings?: boolean;
}

/** Queues a publish job in the request's transaction: it exists if and only if the change does. The worker is handed it after the commit. */
export async function queuePublish({
  req,
  documents = [],
  line = false,
  settings = false,
}: PublishRequest): Promise<void> {
  const { payload } = req;
  const input = { documents, line, settings };
  const id = newId(payload);
  const queuedAt = new Date().toISOString();
  // What Payload's own queue does, without reading the row again.
  await payload.db.create({
    collection: 'payload-jobs',
    customID: id,
    data: { input, queue: publishQueue, taskSlug: 'publish', createdAt: queuedAt },
    req,
    returning: false,
  });
  const job = { id, input, queuedAt, dueAt: null, tries: 0, failed: null };
  await whenCommitted(req, () => handToWorker(payload, job));
}
