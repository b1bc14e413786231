import { slugFrom } from '@pressjour/contract';
import type { Topic } from '@pressjour/contract/payload-types';
import type { CollectionBeforeValidateHook } from 'payload';
import { label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

/**
 * Gives a topic the address that its title makes when it has none, and refuses one that another topic has.
 * @throws {ValidationError} 400, naming the topic that has it
 */
export const ownSlug: CollectionBeforeValidateHook<Topic> = async ({ data, originalDoc, req }) => {
  if (!data) return data;
  if (!data.slug) data.slug = originalDoc?.slug ?? slugFrom(data.title ?? '');
  if (data.slug === originalDoc?.slug) return data;
  const [other] = (
    await req.payload.find({
      collection: 'topics',
      where: { slug: { equals: data.slug } },
      limit: 1,
      depth: 0,
      pagination: false,
      req,
    })
  ).docs;
  if (!other || other.id === originalDoc?.id) return data;
  throw refusal({
    req,
    collection: 'topics',
    path: 'slug',
    message: label(
      `Ämnet ”${other.title}” har redan adressen ${data.slug}. Skriv en annan adress.`,
      `The topic “${other.title}” already has the address ${data.slug}. Write another address.`,
    ),
  });
};
