import { type Endpoint, restoreVersionOperation } from 'payload';
import type { WrittenCollection } from '../../written/kinds.ts';

/** `POST /versions/:id`: the words of an earlier version become the latest draft. Payload's own way would publish them at once. */
export function restoreEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      const id = String(req.routeParams?.id ?? '');
      const restored = await restoreVersionOperation({
        id,
        collection: req.payload.collections[collection],
        draft: true,
        depth: 0,
        req,
      });
      return Response.json({ ...restored, message: req.t('version:restoredSuccessfully') });
    },
  };
}
