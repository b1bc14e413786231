import type { Changes } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { queueFallbackDeployment } from '../errands/queue.ts';
import { queuePublish } from '../jobs/queue-publish.ts';

/**
 * Has the line read anew by the site, by the duty line and by the fallback, once the request's transaction is committed.
 * @param documents what is published with it
 */
export async function lineChanged(req: PayloadRequest, documents: Changes['documents'] = []): Promise<void> {
  await queuePublish({ req, documents, line: true });
  await queueFallbackDeployment({ req });
}
