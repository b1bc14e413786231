import { paths } from '@pressjour/contract';
import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload';
import { acts, writers } from '../access/roles.ts';
import { siteUrlOf } from '../site-url.ts';
import type { WrittenCollection } from '../written/kinds.ts';
import { sealEditorPass } from './token.ts';

/** Where a writer's own preview of a text stands; null for one that was never saved, and for whoever is no writer. */
export function editorAddress({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: WrittenCollection;
  id: unknown;
}): string | null {
  const { user, payload } = req;
  if (!user || !acts(user, ...writers) || typeof id !== 'string' || id === '') return null;
  const pass = { collection, id, user: String(user.id) };
  const token = sealEditorPass({ secret: payload.secret, now: Temporal.Now.instant(), ...pass });
  return siteUrlOf(payload) + paths.preview(token);
}

/** `GET /:id/preview`: leads a writer to the preview of a text, however long its form has been open. */
export function editorLinkEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/:id/preview',
    method: 'get',
    handler: async (req) => {
      if (!acts(req.user, ...writers)) throw new Forbidden(req.t);
      const id = String(req.routeParams?.id ?? '');
      const text = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, draft: true });
      const address = text && editorAddress({ req, collection, id });
      if (!address) throw new NotFound(req.t);
      return new Response(null, {
        status: 303,
        headers: { location: address, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
      });
    },
  };
}
