import { languages } from '@pressjour/contract';
import type { NewsItem } from '@pressjour/contract/payload-types';
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { acts, writers } from '../../access/roles.ts';
import { actAs } from '../../audit/actor.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { type Guarded, guardFindings } from '../../guard/index.ts';
import { PublicError } from '../../public-error.ts';
import { richTextFromHtml } from '../../written/rich-text-from-html.ts';
import { importedGuidKey } from './fields.ts';

const shape = z.object({
  language: z.enum(languages),
  title: z.string().trim().min(1),
  lead: z.string().trim().min(1),
  html: z.string(),
  publishedAt: z.iso.datetime({ offset: true }),
  guid: z.string().min(1),
});

/**
 * `POST /import`: one item of an existing newsroom, published with its own date and guid; `known` when it is here already. The guard
 * does not stop what a service or an administrator brings, which was public before: `findings` says how many things it would have asked
 * about. Anybody else's item is refused with them.
 */
export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    if (!acts(req.user, ...writers, 'service')) throw new Forbidden(req.t);
    const sent = shape.safeParse(await req.json?.().catch(() => null));
    if (!sent.success) {
      throw new PublicError(`The item was not imported: ${z.prettifyError(sent.error)}`, 400);
    }
    const { html, guid, language, publishedAt, ...item } = sent.data;
    const body = await richTextFromHtml(html, req.payload.config);
    return inTransaction(req, async () => {
      const {
        docs: [known],
      } = await req.payload.find({
        collection: 'news-items',
        where: { and: [{ guid: { equals: guid } }, { language: { equals: language } }] },
        select: { guid: true },
        depth: 0,
        limit: 1,
        pagination: false,
        req,
      });
      if (known) return Response.json({ id: known.id, outcome: 'known' });
      const { id, findings } = await bring({ ...item, language, body, publishedAt }, { req, guid });
      return Response.json({ id, outcome: 'created', findings }, { status: 201 });
    });
  },
};

type Brought = Pick<z.output<typeof shape>, 'language' | 'title' | 'lead' | 'publishedAt'> &
  Pick<NewsItem, 'body'>;

/** Publishes an item under its own guid. @returns its id, and how many things the guard would have asked about */
async function bring(
  { publishedAt, ...item }: Brought,
  { req, guid }: { req: PayloadRequest; guid: string },
): Promise<{ id: string; findings: number }> {
  if (acts(req.user, 'service')) actAs(req, 'Import');
  req.context[importedGuidKey] = guid;
  try {
    const made = await req.payload.create({
      collection: 'news-items',
      data: {
        ...item,
        kind: 'news',
        publishedAt: new Date(publishedAt).toISOString(),
        _status: 'published',
      },
      depth: 0,
      req,
    });
    const document = made as Guarded['document'];
    const findings = await guardFindings({ req, collection: 'news-items', document });
    return { id: made.id, findings: findings.length };
  } finally {
    delete req.context[importedGuidKey];
  }
}
