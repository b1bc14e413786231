import type { PayloadRequest } from 'payload';
import { queueFallbackDeployment } from '../errands/queue.ts';
import { queuePublish } from '../jobs/queue-publish.ts';

/** Has the line read anew by the site, by the duty line and by the fallback, once the request's transaction is committed. */
export async function lineChanged(req: PayloadRequest): Promise<void> {
  await queuePublish({ req, line: true });
  await queueFallbackDeployment({ req });
}
