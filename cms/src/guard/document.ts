import { Forbidden, NotFound, type PayloadRequest } from 'payload';
import { acts, writers } from '../access/roles.ts';
import { openRows } from '../workflow/rows.ts';
import type { WrittenCollection } from '../written/kinds.ts';
import type { Guarded } from './examine.ts';
import { withCorrection } from './index.ts';

/**
 * The latest words of the text that a request names, for those who write, with the public note that somebody asked for or approved with
 * them, or with another one.
 * @param correction undefined: the one that was asked for
 * @throws {Forbidden} for anybody else
 * @throws {NotFound} when there is no such text
 */
export async function latestWords(
  req: PayloadRequest,
  collection: WrittenCollection,
  correction?: string | null,
): Promise<Guarded> {
  if (!acts(req.user, ...writers)) throw new Forbidden(req.t);
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
  const guarded = { req, collection, document: document as Guarded['document'] };
  return withCorrection(guarded, correction === undefined ? await askedCorrection(guarded) : correction);
}

async function askedCorrection({ req, document }: Guarded): Promise<string | null> {
  const rows = await openRows({ req, document: String(document.id) });
  return rows.find(({ action, correction }) => action === 'publish' && correction)?.correction ?? null;
}
