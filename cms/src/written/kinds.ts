import { type GuidanceLanguage, paths, siteLanguageOf } from '@pressjour/contract';

/** The collections of texts that are written once a language. */
export const writtenCollections = ['news-items', 'guidance'] as const;
export type WrittenCollection = (typeof writtenCollections)[number];

export function isWritten(collection: string): collection is WrittenCollection {
  return (writtenCollections as readonly string[]).includes(collection);
}

/** What the hooks read of such a document, as the database keeps it. */
export interface WrittenDocument {
  id: string;
  language: GuidanceLanguage;
  story: string;
  title: string;
  slug: string;
  lead: string;
  lastPath?: string | null;
  _status?: 'draft' | 'published' | null;
  publishedAt?: string | null;
  publishAt?: string | null;
  embargoedUntil?: string | null;
  unpublishAt?: string | null;
  writers?: unknown;
  history?: { id?: string; date: string; note?: string | null }[] | null;
  changeNote?: string | null;
  corrections?: { id?: string; date: string; text: string }[] | null;
  guid?: string | null;
  images?: unknown;
  attachments?: unknown;
  files?: unknown;
  related?: unknown;
  event?: unknown;
  updatedAt?: string;
}

/** Where a text of this collection stands on the public site. */
export function pathOf(
  collection: WrittenCollection,
  document: Pick<WrittenDocument, 'language' | 'slug'>,
): string {
  return collection === 'news-items'
    ? paths.newsItem(siteLanguageOf(document.language), document.slug)
    : paths.guidance(document.language, document.slug);
}

/** The media that a text shows or offers for download. */
export function mediaOf(
  document: Pick<WrittenDocument, 'images' | 'attachments' | 'files'> | null,
): string[] {
  const lists = [document?.images, document?.attachments, document?.files];
  return lists.flatMap((list) => (Array.isArray(list) ? list : [])).map(idOf);
}

export function isLive(document: WrittenDocument | null): document is WrittenDocument {
  return document?._status === 'published';
}

/** The id of a relation, which is the id itself or the document. */
export function idOf(relation: unknown): string {
  return typeof relation === 'object' && relation !== null && 'id' in relation
    ? String(relation.id)
    : String(relation);
}
