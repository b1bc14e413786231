import type { Changes } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { whenCommitted } from '../database/after-commit.ts';
import { publishQueue } from './table.ts';
import { wakeWorker } from './worker.ts';

export interface PublishRequest {
  req: PayloadRequest;
  documents?: Changes['documents'];
  /** Whether the state of the line may have changed. */
  line?: boolean;
  /** Whether the site settings changed. */
  settings?: boolean;
}

/** Queues a publish job in the request's transaction: it exists if and only if the change does. The worker is woken after the commit. */
export async function queuePublish({
  req,
  documents = [],
  line = false,
  settings = false,
}: PublishRequest): Promise<void> {
  const input = { documents, line, settings };
  // What Payload's own queue does, without reading the row again.
  await req.payload.db.create({
    collection: 'payload-jobs',
    data: { input, queue: publishQueue, taskSlug: 'publish' },
    req,
    returning: false,
  });
  const { payload } = req;
  await whenCommitted(req, () => wakeWorker(payload));
}
