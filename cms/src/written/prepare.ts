import { randomUUID } from 'node:crypto';
import { type GuidanceLanguage, isSlug, slugFrom } from '@pressjour/contract';
import type { CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload';
import { reserve } from '../database/side-by-side.ts';
import { label } from '../labels.ts';
import { refusal } from '../refuse.ts';
import { intentOf } from '../workflow/intent.ts';
import { pathOf, type WrittenCollection } from './kinds.ts';

/** Said of a slug that another text has. */
export const takenSlug = label(
  'En annan text har redan den adressen.',
  'Another text has that address already.',
);

/** Completes what the writer left out: the story once, the slug from the title; refuses what would not be one text a language. */
export function prepare(collection: WrittenCollection): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, operation, req }) => {
    if (!data) return data;
    const id: string | undefined = originalDoc?.id;
    if (operation === 'create') {
      data.language ??= 'sv';
      data.story ??= randomUUID();
    } else {
      if (data.language !== undefined && data.language !== originalDoc.language) {
        throw refusal({
          req,
          collection,
          path: 'language',
          message: label(
            'Språket går inte att ändra. Gör den andra språkversionen med knappen i stället.',
            'The language cannot be changed. Make the version in the other language with the button instead.',
          ),
        });
      }
      data.language = originalDoc.language;
      data.story = originalDoc.story;
    }
    const place = { req, collection, language: data.language, ...(id === undefined ? {} : { id }) };
    if (operation === 'create') await refuseSecondInLanguage({ ...place, story: data.story });
    const given = typeof data.slug === 'string' ? data.slug.trim() : data.slug;
    const intent = intentOf(req)?.kind;
    // Another text may have taken the address of what was approved, until it goes out. What is taken back, or kept, takes none.
    const late = intent === 'release';
    const choosing = given !== originalDoc?.slug && intent !== 'withdraw' && intent !== 'keep';
    if (given && (late || choosing)) await refuseTakenSlug({ ...place, slug: given, late });
    if (given) data.slug = given;
    else if (given !== undefined || operation === 'create') {
      data.slug =
        originalDoc?.slug && operation === 'update'
          ? originalDoc.slug
          : await freeSlug({ ...place, title: data.title ?? '' });
    }
    return data;
  };
}

interface Place {
  req: PayloadRequest;
  collection: WrittenCollection;
  language: GuidanceLanguage;
  id?: string;
}

async function taken({ req, collection, language, id }: Place, where: Where): Promise<boolean> {
  const and: Where[] = [{ language: { equals: language } }, where];
  if (id !== undefined) and.push({ id: { not_equals: id } });
  const { totalDocs } = await req.payload.count({ collection, where: { and }, req });
  return totalDocs > 0;
}

async function refuseSecondInLanguage(place: Place & { story: string }): Promise<void> {
  if (!(await taken(place, { story: { equals: place.story } }))) return;
  throw refusal({
    ...place,
    path: 'language',
    message: label('Texten finns redan på det här språket.', 'This text exists in this language already.'),
  });
}

async function refuseTakenSlug(place: Place & { slug: string; late: boolean }): Promise<void> {
  if (!isSlug(place.slug)) {
    throw refusal({
      ...place,
      path: 'slug',
      message: label(
        'Skriv adressen med små bokstäver a–z, siffror och bindestreck, inte bara ett årtal.',
        'Write the address in lower-case letters a–z, digits and hyphens, not only a year.',
      ),
    });
  }
  const { late, slug } = place;
  if (!(late ? await taken(place, { slug: { equals: slug } }) : await slugTaken(place, slug))) return;
  throw refusal({
    ...place,
    path: 'slug',
    message: takenSlug,
  });
}

async function freeSlug(place: Place & { title: string }): Promise<string> {
  const wanted = slugFrom(place.title);
  let slug = wanted;
  for (let n = 2; await slugTaken(place, slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}

/** Whether another text has a slug, or is to have it: as its latest draft says, or as it was approved. */
async function slugTaken(place: Place, slug: string): Promise<boolean> {
  const { req, collection, language, id } = place;
  reserve(`address ${pathOf(collection, { language, slug })}`);
  if (await taken(place, { slug: { equals: slug } })) return true;
  const drafts: Where[] = [
    { latest: { equals: true } },
    { 'version.language': { equals: language } },
    { 'version.slug': { equals: slug } },
  ];
  const approved: Where[] = [
    { state: { equals: 'approved' } },
    { collection: { equals: collection } },
    { path: { equals: pathOf(collection, { language, slug }) } },
  ];
  if (id !== undefined) {
    drafts.push({ parent: { not_equals: id } });
    approved.push({ document: { not_equals: id } });
  }
  const { db } = req.payload;
  const { totalDocs } = await db.countVersions({ collection, where: { and: drafts }, req });
  if (totalDocs > 0) return true;
  return (await db.count({ collection: 'approvals', where: { and: approved }, req })).totalDocs > 0;
}
