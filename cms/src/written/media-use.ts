import type { Changes } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { reserve } from '../database/side-by-side.ts';

/** The key that keeps media from queueing a publish job of their own while a text's job names them. */
export const markingKey = 'markingMedia';

/** Sets the mark `public` on media that something published uses, takes it off the others; gives those that changed. */
export async function markMedia({
  req,
  ids,
}: {
  req: PayloadRequest;
  ids: readonly string[];
}): Promise<Changes['documents']> {
  const changed: Changes['documents'] = [];
  for (const id of new Set(ids)) {
    // Who else uses it is asked below.
    reserve(`media ${id}`);
    const [media] = (
      await req.payload.find({
        collection: 'media',
        where: { id: { equals: id } },
        select: { public: true },
        depth: 0,
        limit: 1,
        pagination: false,
        req,
      })
    ).docs;
    if (!media) continue;
    const used = await isUsed(req, id);
    if (used === (media.public === true)) continue;
    req.context[markingKey] = true;
    try {
      await req.payload.update({ collection: 'media', id, data: { public: used }, depth: 0, req });
    } finally {
      delete req.context[markingKey];
    }
    changed.push({ collection: 'media', id });
  }
  return changed;
}

async function isUsed(req: PayloadRequest, id: string): Promise<boolean> {
  const published = { _status: { equals: 'published' } };
  const news = await req.payload.count({
    collection: 'news-items',
    where: { and: [published, { or: [{ images: { in: [id] } }, { attachments: { in: [id] } }] }] },
    req,
  });
  if (news.totalDocs > 0) return true;
  const guidance = await req.payload.count({
    collection: 'guidance',
    where: { and: [published, { files: { in: [id] } }] },
    req,
  });
  if (guidance.totalDocs > 0) return true;
  const assignments = await req.payload.count({
    collection: 'assignments',
    where: {
      and: [
        { public: { equals: true } },
        { or: [{ files: { in: [id] } }, { 'reports.file': { equals: id } }] },
      ],
    },
    req,
  });
  return assignments.totalDocs > 0;
}
