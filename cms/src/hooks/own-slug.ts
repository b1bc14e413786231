import { isSlug, slugFrom } from '@pressjour/contract';
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload';
import { type Label, label } from '../labels.ts';
import { refusal } from '../refuse.ts';

interface Slugged {
  id: string;
  title?: string | null;
  slug?: string | null;
}

/**
 * Gives a document the address that its title makes when it has none, and refuses one that another document of its collection has.
 * @param kind what a document is called at the beginning of a sentence
 * @param numbered whether an address that is made of the title gets a number where it is taken, rather than being refused
 * @throws {ValidationError} 400, naming the document that has it
 */
export function ownSlug({
  collection,
  kind,
  numbered = false,
}: {
  collection: CollectionSlug;
  kind: Label;
  numbered?: boolean;
}): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    if (!data) return data;
    const isMade = !data.slug && !originalDoc?.slug;
    if (!data.slug) data.slug = originalDoc?.slug ?? slugFrom(data.title ?? '');
    if (data.slug === originalDoc?.slug) return data;
    const slug = String(data.slug);
    const other = await holder({ req, collection, slug });
    if (other === null || other.id === originalDoc?.id) return data;
    if (isMade && numbered) {
      data.slug = await freeSlug({ req, collection, slug });
      return data;
    }
    throw refusal({
      req,
      collection,
      path: 'slug',
      message: label(
        `${kind.sv} ”${other.title}” har redan adressen ${slug}. Skriv en annan adress.`,
        `${kind.en} “${other.title}” already has the address ${slug}. Write another address.`,
      ),
    });
  };
}

interface Asked {
  req: PayloadRequest;
  collection: CollectionSlug;
  slug: string;
}

async function holder({ req, collection, slug }: Asked): Promise<Slugged | null> {
  const found = await req.payload.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  });
  return (found.docs[0] ?? null) as Slugged | null;
}

/** The slug with the lowest number from 2 that nobody has. */
async function freeSlug({ slug, ...asked }: Asked): Promise<string> {
  for (let number = 2; ; number += 1) {
    const next = `${slug}-${number}`;
    if (isSlug(next) && (await holder({ ...asked, slug: next })) === null) return next;
  }
}
