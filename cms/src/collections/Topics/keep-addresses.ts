import { paths } from '@pressjour/contract';
import type { Topic } from '@pressjour/contract/payload-types';
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { queuePublish } from '../../jobs/queue-publish.ts';
import { keepSlugAddresses } from '../Addresses/keep-slug.ts';

const pathOf = paths.topic;

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
  const before = (operation === 'update' ? previousDoc.slug : null) ?? null;
  const addresses = await keepSlugAddresses({ req, before, after: doc.slug ?? before, pathOf });
  await queuePublish({ req, documents: [{ collection: 'topics', id: doc.id }, ...addresses] });
  return doc;
};

/** Leaves of a deleted topic that it is gone, in both languages, as are the addresses that led to it. */
export const leaveTopic: CollectionAfterDeleteHook<Topic> = async ({ doc, req }) => {
  const addresses = await keepSlugAddresses({ req, before: doc.slug ?? null, after: null, pathOf });
  await queuePublish({ req, documents: [{ collection: 'topics', id: doc.id }, ...addresses] });
};
