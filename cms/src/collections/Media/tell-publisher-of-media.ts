import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { queuePublish } from '../../jobs/queue-publish.ts';
import { markingKey } from '../../written/media-use.ts';

const publicKey = (id: string | number) => `public:media:${id}`;

/** Asks the database: the document that a hook is given holds only what the request selected. */
const afterChange: CollectionAfterChangeHook = async ({ doc, req, context }) => {
  if (context[markingKey] !== true && (await isPublic(req, doc.id))) {
    await queuePublish({ req, documents: [{ collection: 'media', id: String(doc.id) }] });
  }
  return doc;
};

const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req, context }) => {
  context[publicKey(id)] = await isPublic(req, id);
};

const afterDelete: CollectionAfterDeleteHook = async ({ id, req, context }) => {
  if (context[publicKey(id)] !== true) return;
  await queuePublish({ req, documents: [{ collection: 'media', id: String(id) }] });
};

async function isPublic(req: PayloadRequest, id: string | number): Promise<boolean> {
  const stored = await req.payload.db.findOne<{ id: string; public?: boolean | null }>({
    collection: 'media',
    req,
    where: { id: { equals: id } },
  });
  return stored?.public === true;
}

/** Pages show a file's text and sizes: a change of a public file is a change of theirs. */
export const tellPublisherOfMedia = { afterChange, beforeDelete, afterDelete };
