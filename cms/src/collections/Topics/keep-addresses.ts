import { languages, paths } from '@pressjour/contract';
import type { Topic } from '@pressjour/contract/payload-types';
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { queuePublish } from '../../jobs/queue-publish.ts';
import { add, claim, endRedirects, moveTo, remove, type Touched } from '../Addresses/change.ts';

/**
 * Publishes a topic, with the addresses that it has left: a moved topic redirects in both languages, and the address of a topic
 * there is has no other meaning. A redirect from a topic's address stands for its years and its feed too.
 */
export const publishTopic: CollectionAfterChangeHook<Topic> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const before = operation === 'update' ? previousDoc.slug : null;
  const addresses = !doc.slug || before === doc.slug ? [] : await moveAddresses(req, before, doc.slug);
  await queuePublish({ req, documents: [{ collection: 'topics', id: doc.id }, ...addresses] });
  return doc;
};

/** Leaves of a deleted topic that it is gone, in both languages, as are the addresses that led to it. */
export const leaveTopic: CollectionAfterDeleteHook<Topic> = async ({ doc, req }) => {
  const addresses: Touched = [];
  for (const language of languages) {
    if (!doc.slug) continue;
    const path = paths.topic(language, doc.slug);
    addresses.push(...(await remove(req, { path: { equals: path } })));
    addresses.push(await add(req, { path, language, kind: 'gone' }));
    addresses.push(...(await endRedirects(req, path)));
  }
  await queuePublish({ req, documents: [{ collection: 'topics', id: doc.id }, ...addresses] });
};

async function moveAddresses(
  req: PayloadRequest,
  before: string | null | undefined,
  after: string,
): Promise<Touched> {
  const touched: Touched = [];
  for (const language of languages) {
    const target = paths.topic(language, after);
    touched.push(...(await claim(req, target)));
    if (!before) continue;
    touched.push(...(await moveTo(req, { path: paths.topic(language, before), language, target })));
  }
  return touched;
}
