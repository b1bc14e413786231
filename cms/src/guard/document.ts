import { Forbidden, NotFound, type PayloadRequest } from 'payload';
import { acts } from '../access/roles.ts';
import type { WrittenCollection } from '../written/kinds.ts';
import type { Guarded } from './examine.ts';

/**
 * The latest words of the text that a request names, for those who write.
 * @throws {Forbidden} for anybody else
 * @throws {NotFound} when there is no such text
 */
export async function latestWords(req: PayloadRequest, collection: WrittenCollection): Promise<Guarded> {
  if (!acts(req.user, 'admin', 'editor', 'approver')) throw new Forbidden(req.t);
  const document = await req.payload.findByID({
    collection,
    id: String(req.routeParams?.id ?? ''),
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  if (!document) throw new NotFound(req.t);
  return { req, collection, document: document as Guarded['document'] };
}
