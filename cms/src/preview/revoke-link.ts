import { type Endpoint, Forbidden, NotFound, type PayloadRequest, type Where } from 'payload';
import { acts, writers } from '../access/roles.ts';
import { actorOf } from '../audit/actor.ts';
import { writeAudit } from '../audit/write.ts';
import { inTransaction } from '../database/in-transaction.ts';
import type { WrittenCollection } from '../written/kinds.ts';

/** `POST /preview-links/:id/revoke`, by any writer: the link shows nothing from now on. Revoking it again changes nothing. */
export const revokeLinkEndpoint: Endpoint = {
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    if (!acts(req.user, ...writers)) throw new Forbidden(req.t);
    const id = String(req.routeParams?.id ?? '');
    await inTransaction(req, async () => {
      const link = await req.payload.findByID({
        collection: 'preview-links',
        id,
        depth: 0,
        disableErrors: true,
        req,
      });
      if (!link) throw new NotFound(req.t);
      if (link.revokedAt) return;
      await req.payload.update({ collection: 'preview-links', id, data: revocation(req), depth: 0, req });
      const about = { collection: link.collection, id: link.document, title: link.title ?? null };
      await writeAudit({ req, action: 'link-revoked', about, details: { link: id, kind: link.kind } });
    });
    return Response.json({ id });
  },
};

/**
 * Ends every link to a text that goes out, is called off, taken back or deleted, in the transaction that does it: nothing that is
 * done with the text later must bring an old link back.
 */
export function revokeLinksTo({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: WrittenCollection;
  id: string;
}): Promise<void> {
  return revokeLinks(req, { and: [{ collection: { equals: collection } }, { document: { equals: id } }] });
}

/** Ends those links that are not ended yet, in the request's transaction and beneath Payload's operations, since a publish waits for it. */
export async function revokeLinks(req: PayloadRequest, which: Where): Promise<void> {
  await req.payload.db.updateMany({
    collection: 'preview-links',
    where: { and: [which, { revokedAt: { exists: false } }] },
    data: revocation(req),
    req,
    returning: false,
  });
}

function revocation(req: PayloadRequest) {
  const { id, name } = actorOf(req);
  return { revokedAt: new Date().toISOString(), revokedBy: id, revokedByName: name };
}
