import type { Endpoint } from 'payload';
import { Forbidden } from 'payload';
import { acts, writers } from '../access/roles.ts';
import { label } from '../labels.ts';
import { publicError } from '../public-error.ts';
import { makeDue } from './table.ts';
import { wakeWorker } from './worker.ts';

/** `POST /api/publish-jobs/:id/retry`: has a change that the publisher did not take told again at once. */
export const retryPublishEndpoint: Endpoint = {
  path: '/publish-jobs/:id/retry',
  method: 'post',
  handler: async (req) => {
    if (!acts(req.user, ...writers)) throw new Forbidden(req.t);
    if (!(await makeDue(req.payload, String(req.routeParams?.id)))) {
      const message = label(
        'Ändringen väntar inte längre: den har nått webbplatsen. Inget mer behöver göras.',
        'This change waits no longer: it has reached the site. Nothing more needs to be done.',
      );
      throw publicError(req, message, 404);
    }
    wakeWorker(req.payload);
    return Response.json({ state: 'due' });
  },
};
