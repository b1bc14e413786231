import { type Language, languages, siteLanguageOf } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { idOf, type WrittenDocument } from '../written/kinds.ts';
import type { GuardedFile } from './find/pieces.ts';

const fields = ['images', 'attachments', 'files'] as const;
type ByLanguage = Partial<Record<Language, string | null>> | null | undefined;

/** A file as the database keeps it. */
export interface StoredMedia {
  id: string;
  filename?: string | null;
  mimeType?: string | null;
  alt?: ByLanguage;
  caption?: ByLanguage;
  credit?: string | null;
  licence?: string | null;
}

/** The files of a text. A picture's words in another language than the text's do not stand in for those that are missing in it. */
export async function filesOf(
  req: PayloadRequest,
  document: Pick<WrittenDocument, 'language' | (typeof fields)[number]>,
): Promise<GuardedFile[]> {
  const used = fields.flatMap((field) => {
    const list = document[field];
    return Array.isArray(list) ? list.map((relation) => ({ field, id: idOf(relation) })) : [];
  });
  if (used.length === 0) return [];
  const { docs } = await req.payload.db.find<StoredMedia>({
    collection: 'media',
    where: { id: { in: used.map(({ id }) => id) } },
    pagination: false,
    req,
  });
  const stored = new Map(docs.map((media) => [String(media.id), media]));
  return used.flatMap(({ field, id }) => {
    const media = stored.get(id);
    if (!media) return [];
    return [guardedFile({ media, field, language: siteLanguageOf(document.language) })];
  });
}

/** A file as it stands in a text of a language. */
export function guardedFile({
  media,
  field,
  language,
}: {
  media: StoredMedia;
  field: GuardedFile['field'];
  language: Language;
}): GuardedFile {
  return {
    id: String(media.id),
    field,
    filename: media.filename ?? '',
    isImage: media.mimeType?.startsWith('image/') ?? false,
    alt: media.alt?.[language] ?? '',
    caption: media.caption?.[language] ?? '',
    elsewhere: languages
      .filter((other) => other !== language)
      .flatMap((other) => [media.alt?.[other] ?? '', media.caption?.[other] ?? '']),
    credit: media.credit ?? '',
    licence: media.licence ?? '',
  };
}
