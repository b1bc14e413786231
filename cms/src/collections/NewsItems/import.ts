import { languages } from '@pressjour/contract';
import type { Endpoint } from 'payload';
import { commitTransaction, Forbidden, initTransaction, killTransaction } from 'payload';
import { z } from 'zod';
import { acts } from '../../access/roles.ts';
import { actAs } from '../../audit/actor.ts';
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
 * does not stop what was public before; `findings` says how many things it would have asked about.
 */
export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    if (!acts(req.user, 'admin', 'editor', 'approver', 'service')) throw new Forbidden(req.t);
    const sent = shape.safeParse(await req.json?.().catch(() => null));
    if (!sent.success) {
      throw new PublicError(`The item was not imported: ${z.prettifyError(sent.error)}`, 400);
    }
    const { html, guid, language, publishedAt, ...item } = sent.data;
    const body = await richTextFromHtml(html, req.payload.config);
    const own = await initTransaction(req);
    try {
      const [known] = (
        await req.payload.find({
          collection: 'news-items',
          where: { and: [{ guid: { equals: guid } }, { language: { equals: language } }] },
          select: { guid: true },
          depth: 0,
          limit: 1,
          pagination: false,
          req,
        })
      ).docs;
      if (known) {
        if (own) await commitTransaction(req);
        return Response.json({ id: known.id, outcome: 'known' });
      }
      if (acts(req.user, 'service')) actAs(req, 'Import');
      req.context[importedGuidKey] = guid;
      const made = await req.payload.create({
        collection: 'news-items',
        data: {
          ...item,
          language,
          kind: 'news',
          body,
          publishedAt: new Date(publishedAt).toISOString(),
          _status: 'published',
        },
        depth: 0,
        req,
      });
      const findings = await guardFindings({
        req,
        collection: 'news-items',
        document: made as Guarded['document'],
      });
      if (own) await commitTransaction(req);
      return Response.json({ id: made.id, outcome: 'created', findings: findings.length }, { status: 201 });
    } catch (error) {
      if (own) await killTransaction(req);
      throw error;
    } finally {
      delete req.context[importedGuidKey];
    }
  },
};
